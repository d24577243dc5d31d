internal import Libc

/// The processor time that the current thread spends on something. What other threads and programs do is not counted.
package func workingTime(of work: () throws -> Void) rethrows -> Duration {
    let start = now()
    try work()
    return now() - start
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// The longest time that hostile input may take. Everything takes longer in a debug build.
#if DEBUG
package let longestWorkingTime = Duration.seconds(4)
#else
package let longestWorkingTime = Duration.milliseconds(200)
#endif
