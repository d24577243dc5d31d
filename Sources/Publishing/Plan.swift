package import Files

/// What publishing does to the live site.
package struct Plan: Sendable, Hashable {
    /// The number of files that the live site does not have.
    package private(set) var added = 0
    /// The number of files that have other bytes than in the live site.
    package private(set) var changed = 0
    package private(set) var unchanged = 0
    /// The files that are in the live site only, in order.
    package private(set) var removed: [SitePath] = []

    init(_ changes: FileChanges) {
        for (path, entry) in changes.entries {
            switch entry.state {
            case .stale: removed.append(path)
            case .added: added += 1
            case .changed: changed += 1
            case .unchanged: unchanged += 1
            }
        }
        removed.sort()
    }

    /// Whether the live site is what it should be already.
    package var isEmpty: Bool { added == 0 && changed == 0 && removed.isEmpty }
}

/// What publishing has done.
package struct Summary: Sendable, Hashable {
    package let plan: Plan
    /// Why the old site, which is no longer live, was not removed entirely. The next build tries again.
    package let leftover: FileError?
}
