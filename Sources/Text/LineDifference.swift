/// A line of one or both of two texts that are compared.
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

/// The fewest edits that turn one text into another. Between two kept lines, removed lines come before added ones.
///
/// - Parameter limit: how many lines of both texts can be compared with each other, which takes quadratic time. Lines that
///   only one text has, and equal lines at both ends, do not count. If there are more, all of them are removed and added.
package func difference<Line>(from old: [Line], to new: [Line], limit: Int = 2000) -> [LineEdit<Line>] {
    var edits: [LineEdit<Line>] = []
    edits.reserveCapacity(max(old.count, new.count))
    var done = (old: 0, new: 0)
    func appendChanges(upTo end: (old: Int, new: Int)) {
        edits += old[done.old..<end.old].map(LineEdit.removed)
        edits += new[done.new..<end.new].map(LineEdit.added)
    }
    for kept in keptLines(from: old, to: new, limit: limit) {
        appendChanges(upTo: kept)
        edits.append(.kept(old[kept.old]))
        done = (kept.old + 1, kept.new + 1)
    }
    appendChanges(upTo: (old.count, new.count))
    return edits
}

/// The indices of each kept line in both texts.
private func keptLines<Line: Hashable>(from old: [Line], to new: [Line], limit: Int) -> [(old: Int, new: Int)] {
    // Numbers are compared faster than lines.
    var numbers: [Line: Int] = [:]
    func number(_ line: Line) -> Int {
        let next = numbers.count
        if let number = numbers[line] { return number }
        numbers[line] = next
        return next
    }
    let (oldNumbers, newNumbers) = (old.map(number), new.map(number))
    // A line that only one of the texts has is not kept.
    let shared = Set(oldNumbers).intersection(newNumbers)
    var oldRest = oldNumbers.indices.filter { shared.contains(oldNumbers[$0]) }[...]
    var newRest = newNumbers.indices.filter { shared.contains(newNumbers[$0]) }[...]

    func areEqual(_ pair: (old: Int, new: Int)) -> Bool { oldNumbers[pair.old] == newNumbers[pair.new] }
    let start = zip(oldRest, newRest).prefix(while: areEqual).map { (old: $0, new: $1) }
    (oldRest, newRest) = (oldRest.dropFirst(start.count), newRest.dropFirst(start.count))
    let end = zip(oldRest.reversed(), newRest.reversed()).prefix(while: areEqual).map { (old: $0, new: $1) }
    (oldRest, newRest) = (oldRest.dropLast(end.count), newRest.dropLast(end.count))
    guard oldRest.count + newRest.count <= limit else { return start + end.reversed() }

    let changes = newRest.map { newNumbers[$0] }.difference(from: oldRest.map { oldNumbers[$0] })
    // The last line first, so that the offsets of the others remain valid; a difference has its removals in that order.
    for case .remove(let offset, _, _) in changes { oldRest.remove(at: oldRest.startIndex + offset) }
    for case .insert(let offset, _, _) in changes.reversed() { newRest.remove(at: newRest.startIndex + offset) }
    return start + zip(oldRest, newRest).map { (old: $0, new: $1) } + end.reversed()
}

extension Array {
    /// The ranges of the lines that changed, with the kept lines around them. Ranges that overlap or touch are one.
    ///
    /// - Parameter context: how many kept lines are in a range before and after a change.
    package func hunks<Line>(context: Int) -> [Range<Int>] where Element == LineEdit<Line> {
        var hunks: [Range<Int>] = []
        for index in indices where !self[index].isKept {
            let (start, end) = (Swift.max(0, index - context), Swift.min(count, index + context + 1))
            if let last = hunks.last, start <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }
}
