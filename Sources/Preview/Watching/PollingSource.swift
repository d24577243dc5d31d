internal import Files

/// Looks for changes in folders at intervals.
final class PollingSource: Sendable {
    private let thread: WatchingThread

    /// The time between two looks is at least this many times the duration of a look, which limits the load to 3 % of one core.
    private static let restFactor = 32

    /// - Parameters:
    ///   - roots: need not exist; creating or removing one is a change.
    ///   - interval: the shortest time between two looks.
    ///   - changes: receives what changes from now on.
    init(_ roots: [String], every interval: Duration, _ changes: FolderChanges) throws(FileError) {
        let start = roots.map { FolderSnapshot($0) }
        thread = try WatchingThread { end in
            var known = start
            var pause = interval
            while !end.wait(atMost: pause) {
                let begin = ContinuousClock.now
                for (index, root) in roots.enumerated() {
                    let next = FolderSnapshot(root)
                    changes.add(Set(next.changes(since: known[index]).map { ChangedPath(root: root, path: $0) }))
                    known[index] = next
                }
                pause = max(interval, (ContinuousClock.now - begin) * PollingSource.restFactor)
            }
        }
    }
}
