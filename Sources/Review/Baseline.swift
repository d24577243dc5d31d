/// What the site is compared with. Names are as the user writes them.
package enum Baseline: Sendable {
    /// The revision itself.
    case revision(String)
    /// The commit at which the history of the work tree diverged from that of the revision, so that later changes of the
    /// revision do not count.
    case fork(of: String, commit: String)
    /// The revision itself, because it has no commit in common with the work tree.
    case unrelated(String)

    /// The name of the revision or commit, as Markdown.
    var name: String {
        switch self {
        case .revision(let name), .unrelated(let name): Markdown.code(Baseline.short(name))
        case .fork(_, let commit): Markdown.code(String(commit.prefix(10)))
        }
    }

    /// The name with an explanation.
    var inWords: String {
        if case .fork(let name, _) = self {
            return "\(self.name), where this left \(Markdown.code(Baseline.short(name)))"
        }
        return name
    }

    /// A limitation that the reader must know.
    var caution: String? {
        guard case .unrelated = self else { return nil }
        return """
            No commit is known that \(name) and the work tree have in common, so changes that only \(name) has \
            appear as reverted here. In a shallow clone, `git fetch --unshallow` fetches the missing commits.
            """
    }

    /// A name can be very long.
    private static func short(_ name: String) -> String { name.count > 80 ? name.prefix(80) + "…" : name }
}
