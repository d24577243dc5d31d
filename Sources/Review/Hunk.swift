package import Text

/// Lines that changed, with what stands around them.
package struct Hunk: Hashable, Sendable {
    /// The nearest heading above it that did not change.
    package let heading: String?
    package let edits: [LineEdit<String>]

    /// How many kept lines are shown on either side.
    private static let context = 1

    /// Cuts what changed out of a text.
    ///
    /// - Parameter edits: of the whole text, in order.
    package static func all(in edits: [LineEdit<String>]) -> [Hunk] {
        let changes = edits.indices.filter { !edits[$0].isKept }
        var ranges: [Range<Int>] = []
        for index in changes {
            let (start, end) = (max(0, index - context), min(edits.count, index + context + 1))
            if let last = ranges.last, start <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else {
                ranges.append(start..<end)
            }
        }
        return ranges.map { range in
            Hunk(heading: edits[..<range.lowerBound].last(where: \.isHeading)?.line, edits: Array(edits[range]))
        }
    }
}

extension LineEdit<String> {
    fileprivate var isHeading: Bool { isKept && line.hasPrefix("#") }
}
