internal import Text

extension HTMLState {
    /// Moves on over literal bytes of a template.
    mutating func scan(_ bytes: some Collection<UInt8>) {
        for byte in bytes { self = after(byte) }
    }

    private func after(_ byte: UInt8) -> HTMLState {
        switch self {
        case .text:
            byte == UInt8(ascii: "<") ? .tagOpen : .text
        case .escapableText(let element, let matched):
            Self.afterEndTag(element, matched, byte).map { .escapableText(element: element, matched: $0) }
                ?? leaving(byte)
        case .rawText(let element, let matched):
            Self.afterEndTag(element, matched, byte).map { .rawText(element: element, matched: $0) } ?? leaving(byte)
        case .comment(let dashes):
            if byte == UInt8(ascii: "-") {
                .comment(dashes: min(dashes + 1, 2))
            } else {
                dashes == 2 && byte == UInt8(ascii: ">") ? .text : .comment(dashes: 0)
            }
        case .declaration(let start):
            afterDeclaration(start, byte)
        case .tagOpen:
            afterTagOpen(byte)
        case .endTag:
            byte == UInt8(ascii: ">") ? .text : .endTag
        default:
            afterPartOfTag(byte)
        }
    }

    private func leaving(_ byte: UInt8) -> HTMLState {
        byte == UInt8(ascii: ">") ? .text : .endTag
    }

    /// How much of `</element` and the byte after it has been seen, or `nil` when all of it has.
    private static func afterEndTag(_ element: String, _ matched: Int, _ byte: UInt8) -> Int? {
        let wanted = Array("</\(element)".utf8)
        if matched == wanted.count {
            return byte.isASCIISpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") ? nil : 0
        }
        if byte.asciiLowercased == wanted[matched] { return matched + 1 }
        return byte == wanted[0] ? 1 : 0
    }

    private func afterDeclaration(_ start: String, _ byte: UInt8) -> HTMLState {
        if byte == UInt8(ascii: ">") { return .text }
        guard byte == UInt8(ascii: "-"), start == "!" || start == "!-" else { return .declaration(start: "") }
        return start == "!-" ? .comment(dashes: 2) : .declaration(start: "!-")
    }

    private func afterTagOpen(_ byte: UInt8) -> HTMLState {
        switch byte {
        case UInt8(ascii: "/"): .endTag
        case UInt8(ascii: "!"): .declaration(start: "!")
        case UInt8(ascii: "?"): .declaration(start: "")
        case UInt8(ascii: "<"): .tagOpen
        case _ where byte.isASCIILetter: .tagName(byte.lowercasedText)
        default: .text
        }
    }
}

extension UInt8 {
    fileprivate var lowercasedText: String {
        String(decoding: CollectionOfOne(asciiLowercased), as: UTF8.self)
    }
}

// MARK: - Within a start tag

extension HTMLState {
    private func afterPartOfTag(_ byte: UInt8) -> HTMLState {
        switch self {
        case .tagName(let element):
            if byte.isASCIISpace || byte == UInt8(ascii: "/") { return .tag(element: element) }
            return byte == UInt8(ascii: ">") ? Self.content(of: element) : .tagName(element + byte.lowercasedText)
        case .tag(let element):
            return Self.betweenAttributes(of: element, byte, name: byte.lowercasedText)
        case .afterSection(let element):
            return Self.betweenAttributes(of: element, byte, name: nil)
        case .attributeName(let attribute), .afterAttributeName(let attribute):
            return afterName(attribute, byte)
        case .beforeValue(let attribute):
            return afterEquals(attribute, byte)
        case .unquotedValue(let attribute):
            if byte.isASCIISpace { return .tag(element: attribute.element) }
            return byte == UInt8(ascii: ">") ? Self.content(of: attribute.element) : self
        case .value(var attribute, let quote):
            if byte == quote { return .tag(element: attribute.element) }
            attribute.match(byte)
            return .value(attribute, quote: quote)
        default:
            return self
        }
    }

    private static func betweenAttributes(of element: String, _ byte: UInt8, name: String?) -> HTMLState {
        if byte == UInt8(ascii: ">") { return content(of: element) }
        if byte.isASCIISpace || byte == UInt8(ascii: "/") { return .tag(element: element) }
        return .attributeName(Attribute(element: element, name: name))
    }

    private func afterName(_ attribute: Attribute, _ byte: UInt8) -> HTMLState {
        switch byte {
        case UInt8(ascii: "="): return .beforeValue(attribute)
        case UInt8(ascii: ">"): return Self.content(of: attribute.element)
        case UInt8(ascii: "/"): return .tag(element: attribute.element)
        case _ where byte.isASCIISpace: return .afterAttributeName(attribute)
        default:
            guard case .attributeName = self else {
                return .attributeName(Attribute(element: attribute.element, name: byte.lowercasedText))
            }
            var attribute = attribute
            attribute.name?.append(byte.lowercasedText)
            return .attributeName(attribute)
        }
    }

    private func afterEquals(_ attribute: Attribute, _ byte: UInt8) -> HTMLState {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .value(attribute, quote: byte)
        case UInt8(ascii: ">"): Self.content(of: attribute.element)
        case _ where byte.isASCIISpace: self
        default: .unquotedValue(attribute)
        }
    }

    /// The state after the `>` of a start tag.
    private static func content(of element: String) -> HTMLState {
        switch element {
        case "title", "textarea":
            .escapableText(element: element, matched: 0)
        case "script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext":
            .rawText(element: element, matched: 0)
        default:
            .text
        }
    }
}

extension HTMLState.Attribute {
    fileprivate mutating func match(_ byte: UInt8) {
        let wanted = Array("url=".utf8)
        guard matched < wanted.count else { return }
        matched = byte.asciiLowercased == wanted[matched] ? matched + 1 : byte.asciiLowercased == wanted[0] ? 1 : 0
    }
}
