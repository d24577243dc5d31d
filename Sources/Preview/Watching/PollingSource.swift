internal import Files

/// Compares folders with what they were a moment ago.
final class PollingSource: Sendable {
    private let thread: WatchingThread

    /// A look at large folders takes long, and the next one then waits for this many times as long: 3 % of one core at most.
    private static let restFactor = 32

    /// - Parameters:
    ///   - roots: need not exist; that they come and go is a change.
    ///   - interval: the shortest time between two looks.
    ///   - changes: takes what changes from now on.
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
