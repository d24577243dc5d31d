#if os(Linux)
internal import Files
internal import Libc

/// The events of Linux, inotify(7).
final class InotifySource: Sendable {
    private let thread: WatchingThread

    /// After an event the thread collects further ones until there are none for this long.
    private static let quietMilliseconds: CInt = 5
    /// The longest time that it collects.
    private static let patience = Duration.milliseconds(80)

    /// - Parameters:
    ///   - maximumFolders: how many folders can be watched in each root, as if that were a limit of the system.
    ///   - changes: receives what changes from now on.
    ///   - fail: called at most once, if a limit of the system is reached, after which some changes are no longer seen.
    init(
        _ roots: [String], _ maximumFolders: Int, _ changes: FolderChanges,
        fail: @Sendable @escaping (FileError) -> Void
    ) throws(FileError) {
        var trees: [InotifyTree] = []
        do throws(FileError) {
            for root in roots { trees.append(try InotifyTree(root, maximumFolders: maximumFolders)) }
            thread = try WatchingThread { [trees] end in
                var trees = trees
                let error = InotifySource.watch(&trees, until: end, changes)
                // Closed first, so that their watches no longer count toward the limits of the system.
                for tree in trees { tree.close() }
                if let error { fail(error) }
            }
        } catch {
            for tree in trees { tree.close() }
            throw error
        }
    }

    /// - Returns: the error that makes the trees incomplete; `nil` when the thread is to end.
    private static func watch(
        _ trees: inout [InotifyTree], until end: WatchingThread.End, _ changes: FolderChanges
    ) -> FileError? {
        let inputs = trees.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while true {
            var all = inputs + [pollfd(fd: end.descriptor, events: Int16(POLLIN), revents: 0)]
            if poll(&all, nfds_t(all.count), -1) < 0 {
                if errno == EINTR { continue }
                return FileError(.watch, "the folders", errno)
            }
            if all.last?.revents != 0 { return nil }
            var changed: Set<ChangedPath> = []
            let start = ContinuousClock.now
            var rest = inputs
            repeat {
                for index in trees.indices { trees[index].collect(into: &changed) }
            } while poll(&rest, nfds_t(rest.count), quietMilliseconds) > 0 && ContinuousClock.now - start < patience
            changes.add(changed)
            if let error = trees.lazy.compactMap(\.error).first { return error }
        }
    }
}
#endif
