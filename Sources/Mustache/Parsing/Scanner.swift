internal import Text

/// Cuts a template into text and tags.
///
/// Text is cut after each line end, so that the lines of the template can be told.
struct Scanner {
    enum Piece {
        case text(Range<Int>)
        case tag(Tag)
    }

    private let bytes: [UInt8]
    private var position: Int
    private var delimiters = Delimiters.standard
    private(set) var mistakes: [(mistake: SyntaxMistake, range: Range<Int>)] = []
    /// Whether the rest of the template was given up, since its tags cannot be told.
    private(set) var isCutShort = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next piece, or `nil` at the end.
    mutating func next() -> Piece? {
        guard position < bytes.count, !isCutShort else { return nil }
        return has(delimiters.opening, at: position) ? tag().map(Piece.tag) : .text(text())
    }

    private mutating func text() -> Range<Int> {
        let start = position
        while position < bytes.count {
            if bytes[position] == delimiters.opening[0], has(delimiters.opening, at: position) { break }
            position += 1
            if bytes[position - 1] == UInt8(ascii: "\n") { break }
        }
        return start..<position
    }

    private mutating func tag() -> Tag? {
        let start = position
        let afterOpening = start + delimiters.opening.count
        let sigil = afterOpening < bytes.count ? bytes[afterOpening] : 0
        let (kind, last) = Self.kind(of: sigil)
        let contentStart = afterOpening + (kind == .value ? 0 : 1)
        guard let end = closing(last + delimiters.closing, from: contentStart) else {
            mistakes.append((.unclosedTag, start..<min(afterOpening, bytes.count)))
            isCutShort = true
            return nil
        }
        position = end + last.count + delimiters.closing.count
        let tag = Tag(kind, name: bytes.trimmed(contentStart..<end), range: start..<position)
        check(tag)
        return tag
    }

    /// The kind of tag that a sigil begins, and what its closing delimiter must follow.
    private static func kind(of sigil: UInt8) -> (Tag.Kind, last: [UInt8]) {
        switch sigil {
        case UInt8(ascii: "#"): (.section, [])
        case UInt8(ascii: "^"): (.invertedSection, [])
        case UInt8(ascii: "/"): (.end, [])
        case UInt8(ascii: ">"): (.partial, [])
        case UInt8(ascii: "<"): (.parent, [])
        case UInt8(ascii: "$"): (.block, [])
        case UInt8(ascii: "!"): (.comment, [])
        case UInt8(ascii: "&"): (.tripleValue, [])
        case UInt8(ascii: "{"): (.tripleValue, [UInt8(ascii: "}")])
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
            if let new = Delimiters(name) { delimiters = new } else { giveUp(.badDelimiters, tag.range) }
            return
        case .partial where name.first == UInt8(ascii: "*"), .parent where name.first == UInt8(ascii: "*"):
            mistakes.append((.dynamicName, tag.name))
        case _ where name.isEmpty:
            mistakes.append((.emptyName, tag.range))
        case _ where name.contains(where: \.isASCIISpace):
            mistakes.append((.malformedName, tag.name))
        case .value, .tripleValue, .section, .invertedSection:
            let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            let isDotted = !parts.contains(where: \.isEmpty) && parts.count <= Limits.nameParts
            if !isDotted, name != [UInt8(ascii: ".")] { mistakes.append((.malformedName, tag.name)) }
        case .partial, .parent, .block, .end:
            return
        }
    }

    private mutating func giveUp(_ mistake: SyntaxMistake, _ range: Range<Int>) {
        mistakes.append((mistake, range))
        isCutShort = true
    }

    private func has(_ needle: [UInt8], at index: Int) -> Bool {
        bytes[index...].starts(with: needle)
    }

    private func closing(_ needle: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], has(needle, at: index) { return index }
            index += 1
        }
        return nil
    }
}
