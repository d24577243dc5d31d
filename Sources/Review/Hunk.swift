package import Text

/// Lines that changed, with the kept lines around them.
package struct Hunk: Hashable, Sendable {
    /// The nearest heading above it that did not change.
    package let heading: String?
    package let edits: [LineEdit<String>]

    /// How many kept lines are shown before and after a change.
    private static let context = 1

    /// The hunks of a text.
    ///
    /// - Parameter edits: of the whole text, in order.
    package static func all(in edits: [LineEdit<String>]) -> [Hunk] {
        var heading: String?
        var position = 0
        return edits.hunks(context: context).map { range in
            heading = edits[position..<range.lowerBound].last(where: \.isHeading)?.line ?? heading
            position = range.lowerBound
            return Hunk(heading: heading, edits: Array(edits[range]))
        }
    }
}

extension LineEdit<String> {
    fileprivate var isHeading: Bool { isKept && line.hasPrefix("#") }
}
