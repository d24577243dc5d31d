internal import Text

/// The text and tags of a template, with the beginnings of its lines.
enum Token {
    /// A line begins; its indentation is not part of the text that follows.
    case lineStart(indentation: Range<Int>)
    case text(Range<Int>)
    case tag(Tag)
}

/// Reads a template line by line and removes lines that consist of tags only ("standalone").
///
/// A line is standalone if it contains nothing but white space and either
/// - one tag that is not a value, or
/// - several tags of inheritance (parents, blocks and ends), as the specification's inheritance module requires. A line
///   is kept, however, if a block outside of a parent begins and ends on it, since the block is content.
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
        let indentation = indentation(of: pieces)
        let tags = pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
        let isBlank = pieces.allSatisfy {
            if case .text(let range) = $0 { bytes[range].allSatisfy(\.isASCIISpace) } else { true }
        }
        if isBlank, isStandalone(tags) {
            return tags.map { tag in
                var tag = tag
                tag.indentation = indentation
                tag.isStandalone = true
                return .tag(tag)
            }
        }
        return shownTokens(of: pieces, indentation: isBlank && tags.isEmpty ? nil : indentation)
    }

    private func isStandalone(_ tags: [Tag]) -> Bool {
        if tags.count == 1 { return tags[0].kind != .value && tags[0].kind != .unescapedValue }
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

    private func indentation(of line: [Scanner.Piece]) -> Range<Int> {
        switch line[0] {
        case .text(let range):
            let end = bytes[range].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            return range.lowerBound..<(end ?? range.upperBound)
        case .tag(let tag):
            return tag.indentation
        }
    }

    /// - Parameter indentation: `nil` for an empty line, which is not indented.
    private func shownTokens(of pieces: [Scanner.Piece], indentation: Range<Int>?) -> [Token] {
        var tokens: [Token] = []
        if let indentation { tokens.append(.lineStart(indentation: indentation)) }
        var indentation = indentation
        for piece in pieces {
            switch piece {
            case .text(let range):
                let start = max(range.lowerBound, indentation?.upperBound ?? range.lowerBound)
                guard start < range.upperBound else { continue }
                tokens.append(.text(start..<range.upperBound))
            case .tag(var tag):
                if let indentation { tag.indentation = indentation }
                tokens.append(.tag(tag))
            }
            indentation = nil
        }
        return tokens
    }
}
