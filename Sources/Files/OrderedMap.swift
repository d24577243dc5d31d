internal import Synchronization

/// How many tasks run at the same time.
package struct Concurrency: Sendable {
    package let tasks: Int

    /// - Parameter tasks: at least 1; less counts as 1.
    package init(tasks: Int) {
        self.tasks = max(1, tasks)
    }
}

/// Maps chunks of a collection concurrently and returns the results in the collection's order.
///
/// Each task takes the next chunk when it has finished one.
///
/// - Parameters:
///   - concurrency: how many chunks are mapped at the same time.
///   - chunkSize: the number of elements in a chunk; small enough to keep all tasks busy to the end.
///   - transform: maps a chunk, whose indices are those of the collection.
/// - Throws: the error of the first chunk that failed, in the collection's order. No chunk is started after a failure.
package func orderedMap<Element: Sendable, Output: Sendable, Failure: Error>(
    _ elements: [Element], concurrency: Concurrency, chunkSize: Int = 32,
    _ transform: @Sendable @escaping (ArraySlice<Element>) throws(Failure) -> Output
) async throws(Failure) -> [Output] {
    let chunks = stride(from: 0, to: elements.count, by: chunkSize).map {
        elements[$0..<min($0 + chunkSize, elements.count)]
    }
    let queue = Queue(count: chunks.count)
    let results = await withTaskGroup(of: [(Int, Result<Output, Failure>)].self) { group in
        for _ in 0..<min(concurrency.tasks, chunks.count) {
            group.addTask {
                var results: [(Int, Result<Output, Failure>)] = []
                while let number = queue.next() {
                    let result = Result { () throws(Failure) in try transform(chunks[number]) }
                    if case .failure = result { queue.close() }
                    results.append((number, result))
                }
                return results
            }
        }
        return await group.reduce(into: []) { $0 += $1 }
    }
    return try results.sorted { $0.0 < $1.0 }.map { result throws(Failure) in try result.1.get() }
}

/// Hands out numbers in order, each to one task.
private final class Queue: Sendable {
    private let taken = Atomic(0)
    private let count: Int

    init(count: Int) {
        self.count = count
    }

    func next() -> Int? {
        let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }

    /// Hands out no more numbers.
    func close() {
        taken.store(count, ordering: .relaxed)
    }
}
