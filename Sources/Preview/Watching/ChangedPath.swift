internal import Synchronization

/// A file or folder that may have changed.
package struct ChangedPath: Hashable, Sendable {
    /// The watched folder that it is in, as it was given.
    package let root: String
    /// Relative to the root. It may be a folder, for everything below it; empty is the root with everything below it.
    package let path: String

    package init(root: String, path: String) {
        self.root = root
        self.path = path
    }
}

/// Sets of what has changed. What comes while nobody asks is collected for the next one, so nothing is lost and nothing piles up.
/// Only one may iterate.
package struct FolderChanges: AsyncSequence, Sendable {
    private let collected = Collected()
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init() {
        (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ changes: Set<ChangedPath>) {
        guard !changes.isEmpty else { return }
        collected.paths.withLock { $0.formUnion(changes) }
        signal.yield()
    }

    package func makeAsyncIterator() -> Iterator {
        Iterator(signals: signals.makeAsyncIterator(), collected: collected)
    }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate var signals: AsyncStream<Void>.Iterator
        fileprivate let collected: Collected

        package mutating func next() async -> Set<ChangedPath>? {
            while await signals.next() != nil {
                let changes = collected.paths.withLock { paths in
                    defer { paths = [] }
                    return paths
                }
                if !changes.isEmpty { return changes }
            }
            return nil
        }
    }

    fileprivate final class Collected: Sendable {
        let paths = Mutex<Set<ChangedPath>>([])
    }
}
