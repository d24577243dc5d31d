/// What the site is compared with. Names are in the user's words.
package enum Base: Sendable {
    /// The revision itself.
    case revision(String)
    /// The commit at which the work tree's history left the revision's, so that what the revision has done since
    /// does not count.
    case fork(of: String, commit: String)
    /// The revision itself, for want of a commit that both have.
    case unrelated(String)

    /// The revision or commit that the files are of, as Markdown.
    var name: String {
        switch self {
        case .revision(let name), .unrelated(let name): Markdown.code(Base.short(name))
        case .fork(_, let commit): Markdown.code(String(commit.prefix(10)))
        }
    }

    /// The same with what there is to know about it.
    var inWords: String {
        if case .fork(let name, _) = self { return "\(self.name), where this left \(Markdown.code(Base.short(name)))" }
        return name
    }

    /// What the reader has to bear in mind.
    var caution: String? {
        guard case .unrelated = self else { return nil }
        return """
            No commit is known that \(name) and the work tree have in common, so what \(name) has done alone counts as \
            undone here. In a shallow clone, `git fetch --unshallow` brings what is missing.
            """
    }

    /// A name may be as long as a page.
    private static func short(_ name: String) -> String { name.count > 80 ? name.prefix(80) + "…" : name }
}
