internal import Synchronization

/// How many pieces of work run side by side.
package struct Concurrency: Sendable {
    package let tasks: Int

    /// - Parameter tasks: at least 1; less counts as 1.
    package init(tasks: Int) {
        self.tasks = max(1, tasks)
    }
}

/// Maps chunks of a collection side by side and returns the results in the collection's order, whatever finished first.
///
/// As many tasks run as the concurrency says; each takes the next chunk when it is done with one.
///
/// - Parameters:
///   - elements: what to work on.
///   - concurrency: how many chunks are worked on at a time.
///   - chunkSize: how many elements make a chunk; small enough to keep all tasks busy to the end.
///   - transform: works on one chunk; it sees a slice with the indices of the whole.
/// - Throws: what a failing chunk threw, the first one in order of those that were begun; no further ones are begun.
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

/// Gives out numbers in order, each to one task.
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

    /// Gives out no more.
    func close() {
        taken.store(count, ordering: .relaxed)
    }
}
