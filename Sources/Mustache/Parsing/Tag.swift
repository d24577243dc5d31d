internal import Text

/// A tag of a template.
struct Tag: Sendable {
    enum Kind: Sendable {
        case value, tripleValue, section, invertedSection, partial, parent, block, end, comment, delimiters
    }

    let kind: Kind
    /// Without the white space around it; empty for a comment.
    let name: Range<Int>
    /// With the delimiters.
    let range: Range<Int>
    /// The white space that begins its line, if only that and other tags of a line of tags stand before it.
    var lead: Range<Int>
    /// Whether it stands on a line that holds tags only, so that the line itself is not shown.
    var isStandalone = false

    init(_ kind: Kind, name: Range<Int>, range: Range<Int>) {
        self.kind = kind
        self.name = name
        self.range = range
        lead = range.lowerBound..<range.lowerBound
    }
}

/// What encloses a tag.
struct Delimiters: Sendable {
    let opening: [UInt8]
    let closing: [UInt8]

    static let standard = Delimiters(opening: Array("{{".utf8), closing: Array("}}".utf8))

    init(opening: [UInt8], closing: [UInt8]) {
        self.opening = opening
        self.closing = closing
    }

    /// - Parameter content: what stands between the equals signs of a tag such as `{{=<% %>=}}`.
    init?(_ content: ArraySlice<UInt8>) {
        let parts = content.split(whereSeparator: \.isASCIISpace)
        guard parts.count == 2 else { return nil }
        for part in parts where part.count > Limits.delimiter || part.contains(UInt8(ascii: "=")) { return nil }
        self.init(opening: Array(parts[0]), closing: Array(parts[1]))
    }
}

extension [UInt8] {
    /// A range without the white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = self[range].firstIndex { !$0.isASCIISpace } ?? range.upperBound
        let last = self[range].lastIndex { !$0.isASCIISpace } ?? start - 1
        return start..<(last + 1)
    }
}
