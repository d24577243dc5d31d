/// The name that a user gives a revision: a branch, a tag, `HEAD~2`, a commit.
///
/// It may be hostile. git never takes it for an option.
package struct RevisionName: Hashable, Sendable {
    package let text: String

    /// - Returns: `nil` for what can't be the name of a revision: an empty text, one that looks like an option, and one with
    ///   spaces or control characters (git-check-ref-format).
    package init?(_ text: String) {
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        guard !text.isEmpty, text.utf8.count <= 1000, !text.hasPrefix("-"), isClean else { return nil }
        self.text = text
    }
}
