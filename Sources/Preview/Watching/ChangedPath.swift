internal import Synchronization

/// A file or folder that may have changed.
package struct ChangedPath: Hashable, Sendable {
    /// The watched folder that contains it, as it was given.
    package let root: String
    /// Relative to the root. A folder stands for everything below it, and the empty path for everything below the root.
    package let path: String

    package init(root: String, path: String) {
        self.root = root
        self.path = path
    }
}

/// Collects changes until they are taken, so that none are lost and none pile up.
package final class FolderChanges: Sendable {
    /// Yields an element whenever there are changes to take.
    package let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let collected = Mutex<Set<ChangedPath>>([])

    init() {
        (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ changes: Set<ChangedPath>) {
        guard !changes.isEmpty else { return }
        collected.withLock { $0.formUnion(changes) }
        signal.yield()
    }

    /// The changes since the last call, if any.
    package func take() -> Set<ChangedPath> {
        collected.withLock { paths in
            defer { paths = [] }
            return paths
        }
    }
}
