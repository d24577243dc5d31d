internal import Text

/// A piece of an HTML document. Ranges are of its bytes.
enum HTMLToken {
    case text(Range<Int>)
    case start(name: String, HTMLAttributes)
    case end(name: String)
}

/// The attributes of a tag that matter. Values are as written in the source, with character references.
struct HTMLAttributes {
    var id: String?
    var href: String?
    var isHidden = false
}

/// Splits an HTML document into pieces. It accepts any bytes: invalid markup is text, or is skipped.
struct HTMLTokens: IteratorProtocol, Sequence {
    private let bytes: [UInt8]
    /// How many bytes have been read.
    private(set) var position = 0
    /// The element whose content contains no markup, if one has just begun.
    private var rawElement: String?

    private static let rawElements: Set<String> = ["script", "style"]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> HTMLToken? {
        if let name = rawElement {
            skip(toEndOf: name)
            rawElement = nil
        }
        while position < bytes.count {
            guard isMarkup(at: position) else { return text() }
            if let token = tag() { return token }
        }
        return nil
    }

    private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Whether a tag, a comment or a declaration begins here, and not a mere `<`.
    private func isMarkup(at index: Int) -> Bool {
        guard byte(at: index) == UInt8(ascii: "<") else { return false }
        let next = byte(at: index + 1)
        return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    }

    private mutating func text() -> HTMLToken {
        let start = position
        repeat { position += 1 } while position < bytes.count && !isMarkup(at: position)
        return .text(start..<position)
    }

    /// - Returns: `nil` for a comment, a declaration or an invalid tag.
    private mutating func tag() -> HTMLToken? {
        if bytes[position...].starts(with: "<!--".utf8) {
            skip(past: "-->")
            return nil
        }
        let isEnd = byte(at: position + 1) == UInt8(ascii: "/")
        position += isEnd ? 2 : 1
        guard byte(at: position).isASCIILetter else {
            skip(past: ">")
            return nil
        }
        let name = word { !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.lowercased()
        var attributes = HTMLAttributes()
        while let (attribute, value) = attribute() {
            // If a tag has two attributes with the same name, the first one counts.
            switch attribute {
            case "id": attributes.id = attributes.id ?? value
            case "href": attributes.href = attributes.href ?? value
            case "hidden": attributes.isHidden = true
            default: break
            }
        }
        if isEnd { return .end(name: name) }
        if HTMLTokens.rawElements.contains(name) { rawElement = name }
        return .start(name: name, attributes)
    }

    /// The next attribute of a tag; `nil` after the end of the tag.
    private mutating func attribute() -> (name: String, value: String)? {
        while position < bytes.count, bytes[position].isASCIISpace || bytes[position] == UInt8(ascii: "/") {
            position += 1
        }
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: ">") {
            position += 1
            return nil
        }
        let start = position
        // An equals sign at the beginning of a name is part of it.
        position += 1
        _ = word { !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
        let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
        guard byte(at: position) == UInt8(ascii: "=") else { return (name, "") }
        position += 1
        while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
        let quote = byte(at: position)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return (name, word { !$0.isASCIISpace && $0 != UInt8(ascii: ">") })
        }
        position += 1
        let value = word { $0 != quote }
        position = Swift.min(position + 1, bytes.count)
        return (name, value)
    }

    private mutating func word(while isPart: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, isPart(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skip(past mark: StaticString) {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
        position = Swift.min(position + mark.count, bytes.count)
    }

    private mutating func skip(toEndOf name: String) {
        let mark = Array("</\(name)".utf8)
        while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
    }
}
