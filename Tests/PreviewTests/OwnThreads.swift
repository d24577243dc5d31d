import Dispatch
import Testing

/// Runs the tests of a suite on threads of their own, for those that measure time: the threads that tasks usually share are busy
/// for a minute while other tests wait for programs.
struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
    static let executor = ThreadExecutor()

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThreads.executor) { try await function() }
    }
}

extension Trait where Self == OwnThreads {
    static var ownThreads: OwnThreads { OwnThreads() }
}

final class ThreadExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "preview-tests", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
