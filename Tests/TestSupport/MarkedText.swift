/// A text in which the characters `⟦` and `⟧` enclose ranges that a test expects.
package struct MarkedText: Sendable {
    /// The text without the marks.
    package let text: String
    /// The marked ranges of UTF-8 bytes, in order. Marks are not nested.
    package let ranges: [Range<Int>]

    package var bytes: [UInt8] { Array(text.utf8) }

    package init(_ marked: String) {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
        precondition(parts.count % 2 == 1, "a mark of the test lacks its counterpart: \(marked)")
        var offset = 0
        var ranges: [Range<Int>] = []
        for (number, part) in parts.enumerated() {
            if number % 2 == 1 { ranges.append(offset..<offset + part.utf8.count) }
            offset += part.utf8.count
        }
        text = parts.joined()
        self.ranges = ranges
    }

    /// The marked range of a text that has exactly one.
    package var range: Range<Int> {
        precondition(ranges.count == 1, "the test marks \(ranges.count) ranges, not one: \(text)")
        return ranges[0]
    }
}
