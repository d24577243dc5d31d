/// How many pieces of work run side by side.
package struct Width: Sendable {
    package let tasks: Int

    /// - Parameter tasks: at least 1; less counts as 1.
    package init(tasks: Int) {
        self.tasks = max(1, tasks)
    }
}

/// Maps chunks of a collection side by side and returns the results in the collection's order, whatever finished first.
///
/// - Parameters:
///   - elements: what to work on.
///   - width: how many chunks are worked on at a time.
///   - chunkSize: how many elements make a chunk. Small enough to keep all workers busy to the end, large enough that starting a
///     task costs nothing next to it.
///   - transform: works on one chunk; it sees a slice with the indices of the whole.
/// - Throws: what the first failing chunk threw; the others are cancelled.
package func orderedMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Width, chunkSize: Int = 64,
    _ transform: @Sendable @escaping (ArraySlice<Element>) throws -> Result
) async throws -> [Result] {
    let starts = Array(stride(from: 0, to: elements.count, by: max(1, chunkSize)))
    guard width.tasks > 1, starts.count > 1 else {
        return try starts.map { try transform(elements[$0..<min($0 + chunkSize, elements.count)]) }
    }
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: starts.count)
        var next = 0
        func addTask() {
            guard next < starts.count else { return }
            let number = next
            let start = starts[number]
            next += 1
            group.addTask { (number, try transform(elements[start..<min(start + chunkSize, elements.count)])) }
        }
        for _ in 0..<width.tasks { addTask() }
        while let (number, result) = try await group.next() {
            results[number] = result
            addTask()
        }
        return results.compactMap(\.self)
    }
}
