internal import Text

/// A tag of a template, or text between tags. All ranges are of bytes in the template.
struct Token: Sendable {
    enum Kind: Sendable {
        case text
        case value, unescapedValue, section, invertedSection, partial, parent, block, end, comment, delimiters
    }

    let kind: Kind
    /// The whole tag, with its delimiters.
    let range: Range<Int>
    /// The content of a tag without the sigil and without the white space around it.
    let name: Range<Int>
}

/// What encloses a tag.
struct Delimiters: Sendable {
    let opening: [UInt8]
    let closing: [UInt8]

    static let standard = Delimiters(opening: Array("{{".utf8), closing: Array("}}".utf8))

    private init(opening: [UInt8], closing: [UInt8]) {
        self.opening = opening
        self.closing = closing
    }

    /// - Parameter content: what is between the equals signs of a tag such as `{{=<% %>=}}`.
    init?(_ content: ArraySlice<UInt8>) {
        let parts = content.split(whereSeparator: \.isASCIISpace)
        guard parts.count == 2 else { return nil }
        for part in parts where part.count > Limits.delimiter || part.contains(UInt8(ascii: "=")) { return nil }
        self.init(opening: Array(parts[0]), closing: Array(parts[1]))
    }
}

extension [UInt8] {
    /// The part of a range that is left without the white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = self[range].firstIndex { !$0.isASCIISpace } ?? range.upperBound
        let last = self[range].lastIndex { !$0.isASCIISpace } ?? start - 1
        return start..<(last + 1)
    }
}
