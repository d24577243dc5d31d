/// Which entries name which others, and by which they are named. Entries are known by their indexes.
struct EntryGraph: Sendable {
    private let outgoing: Edges
    private let incoming: Edges

    /// - Parameters:
    ///   - count: how many entries there are.
    ///   - edges: what each entry names, in the order of the entries.
    init(count: Int, _ edges: [(from: Int, to: Int)]) {
        outgoing = Edges(count: count, edges)
        incoming = Edges(count: count, edges.map { (from: $0.to, to: $0.from) })
    }

    /// The entries that one names, in its order, and then those that name it.
    func neighbours(of number: Int) -> [Int] {
        let named = outgoing[number]
        return named + incoming[number].filter { !named.contains($0) }
    }
}

/// Where edges lead from each point, side by side in one piece of memory.
private struct Edges: Sendable {
    /// Where the targets of a point begin; those of the next one begin where they end.
    private var starts: [Int]
    private var targets: [Int]

    init(count: Int, _ edges: [(from: Int, to: Int)]) {
        starts = Array(repeating: 0, count: count + 1)
        for edge in edges { starts[edge.from + 1] += 1 }
        for point in 0..<count { starts[point + 1] += starts[point] }
        targets = Array(repeating: 0, count: edges.count)
        var next = starts
        for edge in edges {
            targets[next[edge.from]] = edge.to
            next[edge.from] += 1
        }
    }

    subscript(point: Int) -> ArraySlice<Int> { targets[starts[point]..<starts[point + 1]] }
}
