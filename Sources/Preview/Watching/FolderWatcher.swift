package import Files
internal import Libc
internal import Synchronization

/// Watches folders with everything below them, until it is released.
///
/// It sees files that are saved by writing or by renaming, and new, moved and removed files and folders, roots included. Names
/// that begin with a dot are ignored. It uses the events of the system, and polls where there are none: on systems other than
/// Linux, on network file systems, and as soon as the system's limits on watching are reached.
package final class FolderWatcher: Sendable {
    package enum Method: Sendable {
        /// Uses events for up to a number of folders in each root, and polls otherwise.
        case events(maximumFolders: Int = .max)
        /// Polls at an interval, or less often if the folders are large.
        case polling(every: Duration = .milliseconds(500))
    }

    /// What has changed. Changes within a few milliseconds, as when an editor writes a new file and renames it, or when several
    /// files are saved, are signaled once.
    package let changes = FolderChanges()
    private let roots: [String]
    private let printNote: @Sendable (String) -> Void
    private let source = Mutex<(any Sendable)?>(nil)

    /// - Parameters:
    ///   - roots: folders that exist.
    ///   - printNote: prints a line for the user; called with the reason if the folders are polled.
    /// - Throws: `FileError` when one of them cannot be watched.
    package init(
        _ roots: [String], by method: Method = .events(), printNote: @Sendable @escaping (String) -> Void
    ) throws(FileError) {
        self.roots = roots
        self.printNote = printNote
        for root in roots { try FolderWatcher.requireFolder(root) }
        switch method {
        case .polling(let interval): try poll(every: interval)
        case .events(let maximumFolders): try watchEvents(maximumFolders)
        }
    }

    private func watchEvents(_ maximumFolders: Int) throws(FileError) {
        #if os(Linux)
        if let folder = roots.first(where: FileSystem.isOnNetwork) {
            return try poll(because: "the system does not report changes in \(folder), which is on a network")
        }
        do throws(FileError) {
            // The lock prevents `pollAfter` from setting the source before this does.
            try source.withLock { source throws(FileError) in
                source = try InotifySource(roots, maximumFolders, changes) { [weak self] error in
                    self?.pollAfter(error)
                }
            }
        } catch {
            guard error.isLimit else { throw error }
            try poll(because: FolderWatcher.reason(of: error))
        }
        #else
        try poll(because: "sitegen does not use the events of this system")
        #endif
    }

    private static func requireFolder(_ root: String) throws(FileError) {
        do throws(FileError) { _ = try Directory(root) } catch { throw FileError(.watch, root, error.code) }
    }

    /// Polls from now on, because the events have become incomplete.
    private func pollAfter(_ error: FileError) {
        do throws(FileError) {
            try poll(because: FolderWatcher.reason(of: error))
            // The changes in the meantime are unknown.
            changes.add(Set(roots.map { ChangedPath(root: $0, path: "") }))
        } catch {
            printNote("warning: changes are no longer seen: \(error)")
        }
    }

    private func poll(
        every interval: Duration = .milliseconds(500), because reason: String? = nil
    ) throws(FileError) {
        let polling = try PollingSource(roots, every: interval, changes)
        source.withLock { $0 = polling }
        if let reason {
            printNote("note: looking for changes every \(Int(interval / .milliseconds(1))) ms or less often: \(reason)")
        }
    }

    private static func reason(of error: FileError) -> String {
        switch error.code {
        case ENOSPC: "no more folders can be watched (fs.inotify.max_user_watches)"
        case EMFILE: "no more programs can watch folders (fs.inotify.max_user_instances)"
        default: error.reason
        }
    }
}
