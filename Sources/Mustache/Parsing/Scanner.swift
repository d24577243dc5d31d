internal import Diagnostics
internal import Text

/// Splits a template into lines of text and tags. A tag may extend over several lines of the source.
struct Scanner {
    private let source: TemplateSource
    private let bytes: [UInt8]
    private var position: Int
    private var delimiters = Delimiters.standard
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether the rest of the template is skipped because its tags cannot be recognized.
    private(set) var isCutShort = false

    init(_ source: TemplateSource) {
        self.source = source
        bytes = source.bytes
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    /// The tokens of the next line, or `nil` at the end.
    mutating func nextLine() -> [Token]? {
        var line: [Token] = []
        while position < bytes.count, !isCutShort {
            if has(delimiters.opening, at: position) {
                if let tag = scanTag() { line.append(tag) }
            } else {
                line.append(scanText())
                if bytes[position - 1] == UInt8(ascii: "\n") { break }
            }
        }
        return line.isEmpty ? nil : line
    }

    /// Scans text up to a tag or the end of the line.
    private mutating func scanText() -> Token {
        let start = position
        while position < bytes.count, !has(delimiters.opening, at: position) {
            position += 1
            if bytes[position - 1] == UInt8(ascii: "\n") { break }
        }
        return Token(kind: .text, range: start..<position, name: position..<position)
    }

    private mutating func scanTag() -> Token? {
        let start = position
        let afterOpening = start + delimiters.opening.count
        let (kind, closingSigil) = Self.kind(of: afterOpening < bytes.count ? bytes[afterOpening] : 0)
        let contentStart = afterOpening + (kind == .value ? 0 : 1)
        let closing = closingSigil + delimiters.closing
        guard let end = bytes.indices[contentStart...].first(where: { has(closing, at: $0) }) else {
            report(UnclosedTag(), start..<afterOpening)
            isCutShort = true
            return nil
        }
        position = end + closing.count
        let tag = Token(kind: kind, range: start..<position, name: bytes.trimmed(contentStart..<end))
        check(tag)
        return tag
    }

    /// The kind of tag that a sigil begins, and the bytes before its closing delimiter.
    private static func kind(of sigil: UInt8) -> (Token.Kind, closingSigil: [UInt8]) {
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

    private mutating func check(_ tag: Token) {
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
        case .text, .partial, .parent, .block, .end:
            return
        }
    }

    private mutating func report(_ kind: some DiagnosticKind, _ range: Range<Int>) {
        diagnostics.append(kind.diagnostic(at: source.location(of: range)))
    }

    private func has(_ bytes: [UInt8], at index: Int) -> Bool {
        self.bytes[index] == bytes[0] && self.bytes[index...].starts(with: bytes)
    }
}
