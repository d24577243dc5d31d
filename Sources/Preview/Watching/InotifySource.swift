#if os(Linux)
internal import Dispatch
internal import Files
internal import Libc

/// The events of Linux, inotify(7), read by a thread of their own that sleeps while nothing happens.
final class InotifySource: Sendable {
    /// The thread ends when this is closed.
    private let lifeline: Descriptor

    /// After an event the thread waits until there are none for so long, but not for ever, in milliseconds.
    private static let quiet: CInt = 5
    private static let patience = Duration.milliseconds(80)

    init(_ roots: [String], report: @Sendable @escaping (Set<ChangedPath>) -> Void) throws(FileError) {
        var trees: [InotifyTree] = []
        var ends: [CInt] = [-1, -1]
        do throws(FileError) {
            for root in roots { trees.append(try InotifyTree(root)) }
            guard pipe(&ends) == 0 else { throw FileError(.watch, roots.first ?? "", errno) }
        } catch {
            for tree in trees { tree.close() }
            throw error
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        lifeline = Descriptor(owning: ends[1])
        DispatchQueue(label: "sitegen.watching").async { [trees, end = ends[0]] in
            InotifySource.watch(trees, until: end, report)
            for tree in trees { tree.close() }
            close(end)
        }
    }

    private static func watch(_ trees: [InotifyTree], until end: CInt, _ report: (Set<ChangedPath>) -> Void) {
        var trees = trees
        let inputs = trees.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while true {
            var all = inputs + [pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
            if poll(&all, nfds_t(all.count), -1) < 0 {
                if errno == EINTR { continue }
                return
            }
            if all.last?.revents != 0 { return }
            var changes: Set<ChangedPath> = []
            let start = ContinuousClock.now
            var rest = inputs
            repeat {
                for index in trees.indices { trees[index].collect(into: &changes) }
            } while poll(&rest, nfds_t(rest.count), quiet) > 0 && ContinuousClock.now - start < patience
            if !changes.isEmpty { report(changes) }
        }
    }
}
#endif
