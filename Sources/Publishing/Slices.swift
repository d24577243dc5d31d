/// Divides a number of items among tasks, and waits for all of them.
///
/// - Parameters:
///   - count: the number of items.
///   - width: the largest number of tasks.
///   - work: takes the indices of some successive items.
/// - Returns: the results in the order of the items.
/// - Throws: of the errors, the one of the first slice, whichever came first in time.
func inSlices<Value: Sendable, Failure: Error>(
    of count: Int, width: Int,
    _ work: @escaping @Sendable (Range<Int>) throws(Failure) -> Value
) async throws(Failure) -> [Value] {
    let slices = max(1, min(width, count))
    var results = await withTaskGroup(of: (index: Int, result: Result<Value, Failure>).self) { group in
        for index in 0..<slices {
            let slice = count * index / slices..<count * (index + 1) / slices
            group.addTask { (index, Result { () throws(Failure) in try work(slice) }) }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
    results.sort { $0.index < $1.index }
    var values: [Value] = []
    for result in results { values.append(try result.result.get()) }
    return values
}
