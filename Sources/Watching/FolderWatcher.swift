internal import Synchronization

/// A file or folder that may have changed.
package struct ChangedPath: Hashable, Sendable {
    /// The watched folder that it is in, as it was given.
    package let root: String
    /// Relative to the root. Empty for the root as a whole, which also stands for changes that nobody could list.
    package let path: String

    package init(root: String, path: String) {
        self.root = root
        self.path = path
    }
}

/// Watches folders with everything below them by the events of the system, and collects what happens until somebody asks.
///
/// Saves by writing and by renaming, new, moved and removed files and folders are seen, and so is a root that is removed and
/// made again. What has a name that begins with a dot is passed over. It watches for as long as it exists.
package final class FolderWatcher: Sendable {
    /// What has changed since the last element. Changes that follow one another within milliseconds, as when an editor writes a
    /// new file and renames it, or when several files are saved, are one element.
    package let changes: Changes
    private let source: EventSource

    /// - Parameter roots: folders that exist.
    /// - Throws: `FileError` when the system does not watch one of them.
    package init(_ roots: [String]) throws {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let collection = Collection()
        changes = Changes(signals: signals, collection: collection)
        source = try EventSource(roots) { changes in
            collection.add(changes)
            continuation.yield()
        }
    }

    /// The sets of what has changed. Only one may iterate.
    package struct Changes: AsyncSequence, Sendable {
        fileprivate let signals: AsyncStream<Void>
        fileprivate let collection: Collection

        package func makeAsyncIterator() -> Iterator {
            Iterator(signals: signals.makeAsyncIterator(), collection: collection)
        }

        package struct Iterator: AsyncIteratorProtocol {
            fileprivate var signals: AsyncStream<Void>.Iterator
            fileprivate let collection: Collection

            package mutating func next() async -> Set<ChangedPath>? {
                while await signals.next() != nil {
                    let changes = collection.take()
                    if !changes.isEmpty { return changes }
                }
                return nil
            }
        }
    }

    fileprivate final class Collection: Sendable {
        private let paths = Mutex<Set<ChangedPath>>([])

        func add(_ changes: Set<ChangedPath>) { paths.withLock { $0.formUnion(changes) } }

        func take() -> Set<ChangedPath> {
            paths.withLock { paths in
                defer { paths = [] }
                return paths
            }
        }
    }
}
