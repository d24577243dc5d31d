internal import Files
internal import Libc

/// Compares folders with what they were a moment ago, for systems and file systems without events that could be used.
final class PollingSource: Sendable {
    private let task: Task<Void, Never>

    /// The shortest time between two comparisons.
    private static let interval = Duration.milliseconds(700)
    /// The share of its time that it works at most, so that a large folder is compared less often and not at the cost of a core.
    private static let share = 1.0 / 30

    init(_ roots: [String], report: @Sendable @escaping (Set<ChangedPath>) -> Void) throws(FileError) {
        var known: [Snapshot] = []
        for root in roots {
            let snapshot = try Snapshot(root)
            guard snapshot.exists else { throw FileError(.watch, root, ENOENT) }
            known.append(snapshot)
        }
        task = Task { [known] in
            var known = known
            var pause = PollingSource.interval
            while (try? await Task.sleep(for: pause)) != nil {
                let start = ContinuousClock.now
                var changes: Set<ChangedPath> = []
                for index in known.indices {
                    // What cannot be read now may be readable next time.
                    guard let next = try? Snapshot(roots[index]) else { continue }
                    for path in next.changes(since: known[index]) {
                        changes.insert(ChangedPath(root: roots[index], path: path))
                    }
                    known[index] = next
                }
                if !changes.isEmpty { report(changes) }
                pause = max(PollingSource.interval, (ContinuousClock.now - start) / PollingSource.share)
            }
        }
    }

    deinit { task.cancel() }
}

/// What tells the contents of a folder at one time from those at another.
private struct Snapshot: Sendable {
    /// Of each file, by its path; `nil` if there is no such folder.
    private let files: [String: FileStamp]?

    var exists: Bool { files != nil }

    init(_ root: String) throws(FileError) {
        let listed: [ListedFile]
        do throws(ListingError) {
            listed = try Files.list(root)
        } catch {
            guard case .failed(let reason) = error else {
                files = nil
                return
            }
            throw reason
        }
        var files: [String: FileStamp] = [:]
        files.reserveCapacity(listed.count)
        for file in listed { files[file.path] = try status(of: joinPath(root, file.path))?.stamp }
        self.files = files
    }

    /// The paths that are new, changed or gone; the root as a whole if it has come or gone.
    func changes(since old: Snapshot) -> [String] {
        guard let files, let known = old.files else { return files == nil && old.files == nil ? [] : [""] }
        return files.keys.filter { files[$0] != known[$0] } + known.keys.filter { files[$0] == nil }
    }
}
