internal import Dispatch
internal import Files
internal import Libc

/// A thread for blocking calls, which tasks must not make. It is asked to end when its owner is released.
final class WatchingThread: Sendable {
    private let writeEnd: Descriptor

    /// Signals the work of a thread to end.
    struct End: Sendable {
        /// Readable once the thread is to end.
        let descriptor: CInt

        /// Waits until the thread is to end.
        ///
        /// - Returns: whether it is to end; `false` if the time runs out first.
        func wait(atMost time: Duration) -> Bool {
            let milliseconds = CInt(clamping: Int(time / .milliseconds(1)))
            var inputs = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            return poll(&inputs, 1, milliseconds) > 0
        }
    }

    /// - Parameter work: runs on the thread; returns at the latest when the thread is to end.
    init(_ work: @Sendable @escaping (End) -> Void) throws(FileError) {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileError(.watch, "the folders", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let readEnd = ends[0]
        writeEnd = Descriptor(owning: ends[1])
        DispatchQueue(label: "sitegen.watching").async {
            work(End(descriptor: readEnd))
            close(readEnd)
        }
    }
}
