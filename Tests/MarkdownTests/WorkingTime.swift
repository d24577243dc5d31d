import Foundation

/// The processor time that the current thread needs for something; other work of the machine does not count.
func workingTime(of work: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    try work()
    return now() - start
}

/// The time limit for a hostile text. Without optimization everything takes longer.
#if DEBUG
let longest = Duration.seconds(4)
#else
let longest = Duration.milliseconds(200)
#endif
