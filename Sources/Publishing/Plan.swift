package import Files

/// The changes that publishing makes to the live site.
package struct Plan: Sendable, Hashable {
    /// The number of files that the live site lacks.
    package private(set) var added = 0
    /// The number of files whose bytes differ from the live site.
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

    /// Whether the live site is up to date already.
    package var isEmpty: Bool { added == 0 && changed == 0 && removed.isEmpty }
}

/// The result of publishing.
package struct Summary: Sendable, Hashable {
    package let plan: Plan
    /// Why the old site was not removed entirely. The next build tries again.
    package let leftover: FileError?
}
