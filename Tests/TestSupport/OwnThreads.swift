internal import Foundation
package import Testing

/// Runs the tests of a suite on threads of their own, and not on the few that all tasks share.
///
/// A test that waits for a program keeps its thread until the program has ended. On the shared threads such tests would
/// delay all others for a minute, those among them that measure time.
package struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
    private let threads: ThreadPool

    fileprivate static let waiting = OwnThreads(threads: ThreadPool("waiting", size: 4))
    fileprivate static let measuring = OwnThreads(threads: ThreadPool("measuring", size: 32))

    /// The threads of tests that measure time, for tasks that such a test starts.
    package static var ofMeasuringTests: any TaskExecutor { measuring.threads }

    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(threads) { try await function() }
    }
}

extension Trait where Self == OwnThreads {
    /// For tests that wait for programs. Only a few run at a time, as each keeps a processor busy.
    package static var waitsForPrograms: OwnThreads { .waiting }
    /// For tests that measure time. They never wait for a thread.
    package static var measuresTime: OwnThreads { .measuring }
}

private final class ThreadPool: TaskExecutor {
    private let queue = OperationQueue()

    init(_ name: String, size: Int) {
        queue.name = name
        queue.maxConcurrentOperationCount = size
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
