internal import Diagnostics
internal import Text

/// Splits a template into text and tags.
///
/// Text ends after each line end, so that lines can be told apart.
struct Scanner {
    enum Piece {
        case text(Range<Int>)
        case tag(Tag)
    }

    /// What is wrong with a range of the template.
    struct Problem {
        let kind: any DiagnosticKind
        let range: Range<Int>
    }

    private let bytes: [UInt8]
    private var position: Int
    private var delimiters = Delimiters.standard
    private(set) var problems: [Problem] = []
    /// Whether the rest of the template is skipped because its tags cannot be recognized.
    private(set) var isCutShort = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    /// The next piece, or `nil` at the end.
    mutating func next() -> Piece? {
        guard position < bytes.count, !isCutShort else { return nil }
        return has(delimiters.opening, at: position) ? scanTag().map(Piece.tag) : .text(scanText())
    }

    private mutating func scanText() -> Range<Int> {
        let start = position
        while position < bytes.count, !has(delimiters.opening, at: position) {
            position += 1
            if bytes[position - 1] == UInt8(ascii: "\n") { break }
        }
        return start..<position
    }

    private mutating func scanTag() -> Tag? {
        let start = position
        let afterOpening = start + delimiters.opening.count
        let (kind, closingSigil) = Self.kind(of: afterOpening < bytes.count ? bytes[afterOpening] : 0)
        let contentStart = afterOpening + (kind == .value ? 0 : 1)
        let closing = closingSigil + delimiters.closing
        guard let end = firstIndex(of: closing, from: contentStart) else {
            report(UnclosedTag(), start..<afterOpening)
            isCutShort = true
            return nil
        }
        position = end + closing.count
        let tag = Tag(kind, name: bytes.trimmed(contentStart..<end), range: start..<position)
        check(tag)
        return tag
    }

    /// The kind of tag that a sigil begins, and the bytes before its closing delimiter.
    private static func kind(of sigil: UInt8) -> (Tag.Kind, closingSigil: [UInt8]) {
        switch sigil {
        case UInt8(ascii: "#"): (.section, [])
        case UInt8(ascii: "^"): (.invertedSection, [])
        case UInt8(ascii: "/"): (.end, [])
        case UInt8(ascii: ">"): (.partial, [])
        case UInt8(ascii: "<"): (.parent, [])
        case UInt8(ascii: "$"): (.block, [])
        case UInt8(ascii: "!"): (.comment, [])
        case UInt8(ascii: "&"): (.unescapedValue, [])
        case UInt8(ascii: "{"): (.unescapedValue, [UInt8(ascii: "}")])
        case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
        default: (.value, [])
        }
    }

    private mutating func check(_ tag: Tag) {
        let name = bytes[tag.name]
        switch tag.kind {
        case .comment:
            return
        case .delimiters:
            if let new = Delimiters(name) {
                delimiters = new
            } else {
                report(InvalidDelimiters(), tag.range)
                isCutShort = true
            }
        case .partial where name.first == UInt8(ascii: "*"), .parent where name.first == UInt8(ascii: "*"):
            report(DynamicName(), tag.name)
        case _ where name.isEmpty:
            report(EmptyName(), tag.range)
        case _ where name.contains(where: \.isASCIISpace):
            report(MalformedName(), tag.name)
        case .value, .unescapedValue, .section, .invertedSection:
            let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            let isDotted = !parts.contains(where: \.isEmpty) && parts.count <= Limits.nameParts
            if !isDotted, name != [UInt8(ascii: ".")] { report(MalformedName(), tag.name) }
        case .partial, .parent, .block, .end:
            return
        }
    }

    private mutating func report(_ kind: some DiagnosticKind, _ range: Range<Int>) {
        problems.append(Problem(kind: kind, range: range))
    }

    private func has(_ bytes: [UInt8], at index: Int) -> Bool {
        self.bytes[index] == bytes[0] && self.bytes[index...].starts(with: bytes)
    }

    private func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
        bytes.indices[start...].first { has(needle, at: $0) }
    }
}
