import Foundation

/// The time that the current thread works on something; what else the machine does in the meantime doesn't count.
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

/// What a hostile text may take. Without optimisation everything takes longer.
#if DEBUG
let longest = Duration.seconds(4)
#else
let longest = Duration.milliseconds(200)
#endif
