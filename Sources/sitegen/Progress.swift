import Synchronization

/// Shows the progress of a long build on a terminal.
final class Progress: Sendable {
    private let total: Int
    private let state: Mutex<State>

    private struct State {
        var done = 0
        var nextShow: ContinuousClock.Instant
        var isShown = false
    }

    /// Shorter builds show nothing.
    private static let patience = Duration.milliseconds(500)
    private static let interval = Duration.milliseconds(100)

    init(total: Int) {
        self.total = total
        state = Mutex(State(nextShow: ContinuousClock.now + Progress.patience))
    }

    func advance(by count: Int) {
        guard Console.isTerminal else { return }
        state.withLock { state in
            state.done += count
            let now = ContinuousClock.now
            guard now >= state.nextShow else { return }
            state.nextShow = now + Progress.interval
            state.isShown = true
            Console.replaceLine(with: "\(state.done) of \(total) files")
        }
    }

    func finish() {
        state.withLock { state in
            if state.isShown { Console.replaceLine(with: "") }
            state.isShown = false
        }
    }
}
