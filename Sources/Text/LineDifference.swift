/// A line of two texts laid beside one another.
package enum LineEdit<Line: Hashable & Sendable>: Hashable, Sendable {
    case kept(Line)
    case removed(Line)
    case added(Line)

    package var line: Line {
        switch self {
        case .kept(let line), .removed(let line), .added(let line): line
        }
    }

    package var isKept: Bool { if case .kept = self { true } else { false } }
}

/// The shortest way from one text to another, line by line (E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986). Texts that have too little in common are told of as one removed and one added, so that the time is
/// bounded by the length of the texts.
///
/// - Parameter limit: how many lines may differ before the search is given up.
package func difference<Line>(from old: [Line], to new: [Line], limit: Int = 1000) -> [LineEdit<Line>] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (oldMiddle, newMiddle) = (Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    let middle =
        Search(from: oldMiddle, to: newMiddle, limit: limit).shortest()
        ?? oldMiddle.map(LineEdit<Line>.removed) + newMiddle.map(LineEdit<Line>.added)
    return old[..<head].map(LineEdit<Line>.kept) + middle + old[(old.count - tail)...].map(LineEdit<Line>.kept)
}

/// The greedy search of Myers' section 4. A position is a number of old and of new lines that are done with; a diagonal is
/// the difference of the two.
private struct Search<Line: Hashable & Sendable> {
    private let old: [Line]
    private let new: [Line]
    private let limit: Int

    init(from old: [Line], to new: [Line], limit: Int) {
        (self.old, self.new, self.limit) = (old, new, limit)
    }

    /// - Returns: `nil` if more lines differ than the limit allows.
    func shortest() -> [LineEdit<Line>]? {
        var furthest = Diagonals(reach: 0)
        var history: [Diagonals] = []
        for steps in 0...max(0, min(limit, old.count + new.count)) {
            var next = Diagonals(reach: steps)
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                var done = steps == 0 ? 0 : start(on: diagonal, after: furthest, steps).done
                while done < old.count, done - diagonal < new.count, old[done] == new[done - diagonal] { done += 1 }
                next[diagonal] = done
                if done >= old.count, done - diagonal >= new.count { return edits(history) }
            }
            history.append(next)
            furthest = next
        }
        return nil
    }

    /// Where a diagonal is entered with one step more, and from which other one.
    private func start(on diagonal: Int, after furthest: Diagonals, _ steps: Int) -> (done: Int, previous: Int) {
        let isAddition =
            diagonal == -steps || diagonal != steps && furthest[diagonal - 1] < furthest[diagonal + 1]
        return isAddition
            ? (furthest[diagonal + 1], diagonal + 1) : (furthest[diagonal - 1] + 1, diagonal - 1)
    }

    /// Goes back from the end.
    ///
    /// - Parameter history: how far each diagonal was, for each number of steps but the last one.
    private func edits(_ history: [Diagonals]) -> [LineEdit<Line>] {
        var edits: [LineEdit<Line>] = []
        var (done, diagonal) = (old.count, old.count - new.count)
        for steps in stride(from: history.count, to: 0, by: -1) {
            let (start, previous) = start(on: diagonal, after: history[steps - 1], steps)
            edits += old[start..<done].reversed().map(LineEdit<Line>.kept)
            edits.append(previous > diagonal ? .added(new[start - diagonal - 1]) : .removed(old[start - 1]))
            done = previous > diagonal ? start : start - 1
            diagonal = previous
        }
        edits += old[..<done].reversed().map(LineEdit<Line>.kept)
        return edits.reversed()
    }
}

/// A number of lines for each diagonal from `-reach` to `reach`.
private struct Diagonals {
    private var values: [Int]
    private let reach: Int

    init(reach: Int) {
        self.reach = reach
        values = [Int](repeating: 0, count: 2 * reach + 1)
    }

    subscript(diagonal: Int) -> Int {
        get { values[diagonal + reach] }
        set { values[diagonal + reach] = newValue }
    }
}
