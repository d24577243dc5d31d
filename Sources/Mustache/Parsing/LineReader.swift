internal import Text

/// A template's text and tags, with the beginnings of its lines.
enum Token {
    /// A line begins that will be shown; the white space at its beginning is no part of the text that follows.
    case line(lead: Range<Int>)
    case text(Range<Int>)
    case tag(Tag)
}

/// Reads a template line by line and takes away the lines that only hold tags ("standalone").
///
/// A line is standalone if there is nothing on it but white space and
/// - one tag that is not a value, or
/// - several tags of inheritance (parents, blocks and ends), as the specification's inheritance module wants it. A block
///   that begins and ends on the line is content of the line, though, and keeps it.
struct LineReader {
    private(set) var scanner: Scanner
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scanner = Scanner(bytes)
    }

    /// The tokens of the next line, or `nil` at the end.
    mutating func next() -> [Token]? {
        var pieces: [Scanner.Piece] = []
        while let piece = scanner.next() {
            pieces.append(piece)
            if case .text(let range) = piece, bytes[range].last == UInt8(ascii: "\n") { break }
        }
        return pieces.isEmpty ? nil : tokens(of: pieces)
    }

    private func tokens(of pieces: [Scanner.Piece]) -> [Token] {
        let lead = lead(of: pieces)
        let tags = pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
        let isBlank = pieces.allSatisfy {
            if case .text(let range) = $0 { bytes[range].allSatisfy(\.isASCIISpace) } else { true }
        }
        if isBlank, isStandalone(tags) {
            return tags.map { tag in
                var tag = tag
                tag.lead = lead
                tag.isStandalone = true
                return .tag(tag)
            }
        }
        return isBlank && tags.isEmpty ? shown(pieces, lead: nil) : shown(pieces, lead: lead)
    }

    private func isStandalone(_ tags: [Tag]) -> Bool {
        if tags.count == 1 { return tags[0].kind != .value && tags[0].kind != .tripleValue }
        var open: [Tag.Kind] = []
        for tag in tags {
            switch tag.kind {
            case .parent, .block:
                open.append(tag.kind)
            case .end:
                if open.popLast() == .block, !open.contains(.parent) { return false }
            default:
                return false
            }
        }
        return !tags.isEmpty
    }

    /// The white space before anything else on the line.
    private func lead(of pieces: [Scanner.Piece]) -> Range<Int> {
        switch pieces[0] {
        case .text(let range):
            let end = bytes[range].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
            return range.lowerBound..<end
        case .tag(let tag):
            return tag.lead
        }
    }

    /// - Parameter lead: `nil` for an empty line, which is never indented.
    private func shown(_ pieces: [Scanner.Piece], lead: Range<Int>?) -> [Token] {
        var tokens: [Token] = lead.map { [.line(lead: $0)] } ?? []
        var lead = lead
        for piece in pieces {
            switch piece {
            case .text(let range):
                let start = max(range.lowerBound, lead?.upperBound ?? range.lowerBound)
                guard start < range.upperBound else { continue }
                tokens.append(.text(start..<range.upperBound))
            case .tag(var tag):
                tag.lead = lead ?? tag.lead
                tokens.append(.tag(tag))
            }
            lead = nil
        }
        return tokens
    }
}
