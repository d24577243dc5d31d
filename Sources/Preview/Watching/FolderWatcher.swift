package import Files
internal import Synchronization

/// A file or folder that may have changed.
package struct ChangedPath: Hashable, Sendable {
    /// The watched folder that it is in, as it was given.
    package let root: String
    /// Relative to the root. Empty for the root as a whole, which also stands for changes that could not be listed.
    package let path: String

    package init(root: String, path: String) {
        self.root = root
        self.path = path
    }
}

/// Watches folders with everything below them, and collects what changes until it is asked for.
///
/// It uses the events of the system where there are any, and otherwise compares the folders with what they were a moment ago. Saves
/// by writing and by renaming, new, moved and removed files and folders are seen, and so is a root that is removed and
/// made again. Names that begin with a dot are ignored. It watches for as long as it exists.
package final class FolderWatcher: Sendable {
    /// Where changes are noticed.
    package enum Method: Sendable {
        /// Those of the system where it has them for these folders, otherwise polling.
        case best
        case polling
    }

    /// What has changed since the last element. Changes that follow one another within milliseconds, as when an editor writes a
    /// new file and renames it, or when several files are saved, are one element.
    package let changes: Changes
    /// What a person should know of the way in which the folders are watched; `nil` if it is the usual one.
    package let notice: String?
    private let source: any Sendable

    /// - Parameter roots: folders that exist.
    /// - Throws: `FileError` when one of them cannot be watched.
    package init(_ roots: [String], by method: Method = .best) throws(FileError) {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let collection = Collection()
        changes = Changes(signals: signals, collection: collection)
        let report = { @Sendable (changes: Set<ChangedPath>) in
            collection.add(changes)
            continuation.yield()
        }
        let reason: String
        switch method {
        case .polling: reason = "as asked"
        case .best:
            #if os(Linux)
            if let folder = roots.first(where: Files.isOnNetwork) {
                reason = "\(folder) is on a network, whose changes the system does not report"
            } else {
                do throws(FileError) {
                    source = try InotifySource(roots, report: report)
                    notice = nil
                    return
                } catch {
                    guard error.isLimit else { throw error }
                    reason = "the system's limit on watched folders is reached"
                }
            }
            #else
            reason = "the events of this system are not used"
            #endif
        }
        source = try PollingSource(roots, report: report)
        notice = "note: looking for changes about once a second: \(reason)"
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
