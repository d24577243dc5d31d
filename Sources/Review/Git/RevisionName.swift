/// How a person names a revision: a branch, a tag, `HEAD~2`, a commit.
///
/// Whoever types it may mean harm; no such name is ever taken for an option.
package struct RevisionName: Hashable, Sendable {
    package let text: String

    /// - Returns: `nil` for what no revision can be called: nothing at all, what looks like an option, and what has spaces
    ///   or control characters in it (git-check-ref-format).
    package init?(_ text: String) {
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        guard !text.isEmpty, text.utf8.count <= 1000, !text.hasPrefix("-"), isClean else { return nil }
        self.text = text
    }
}
