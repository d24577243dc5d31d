internal import Text

/// The state of an HTML tokenizer (HTML, section 13.2.5, without its error cases) before the next byte of a page.
enum HTMLState: Hashable, Sendable {
    case text
    /// In an element such as `script` or `title`, which cannot contain markup.
    ///
    /// - Parameter matched: how many bytes of its end tag were last.
    case elementText(element: String, matched: Int)
    /// - Parameter dashes: how many dashes were last, at most two.
    case comment(dashes: Int)
    /// In `<!doctype …>` or similar.
    case declaration(start: String)
    case tagOpen
    case tagName(String)
    /// In an end tag, up to its `>`.
    case endTag
    /// Between the attributes of a tag.
    case tag(element: String)
    /// Like ``tag``, but after a section that may have ended in the name of an attribute.
    case afterSection(element: String)
    case attributeName(Attribute)
    case afterAttributeName(Attribute)
    case beforeValue(Attribute)
    case unquotedValue(Attribute)
    case value(Attribute, quote: UInt8)

    struct Attribute: Hashable, Sendable {
        let element: String
        /// In lower case; `nil` if it depends on a section.
        var name: String?
        /// How many bytes of `url=` were last in the value. It stays at four once all of them have been found.
        var matched = 0

        /// The name, for messages.
        var label: String { name ?? "…" }
    }

    /// The elements without markup in which text can be escaped.
    static let escapableElements: Set = ["title", "textarea"]

    private static let rawElements: Set = ["script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"]
}

// MARK: - Sections

extension HTMLState {
    /// The state after a section that may be left out or repeated; `nil` if it would depend on that.
    ///
    /// - Parameter after: the state at the end of the section, where this one is at its beginning.
    func joined(with after: HTMLState) -> HTMLState? {
        if self == after { return self }
        if let element = elementOutsideValue, element == after.elementOutsideValue {
            return .afterSection(element: element)
        }
        switch (self, after) {
        case (.comment(let left), .comment(let right)):
            return .comment(dashes: min(left, right))
        case (.value(var attribute, let quote), .value(let other, let otherQuote))
        where attribute.name == other.name && quote == otherQuote:
            attribute.matched = max(attribute.matched, other.matched)
            return .value(attribute, quote: quote)
        default:
            return nil
        }
    }

    /// The element whose start tag this is in, outside of attribute values.
    private var elementOutsideValue: String? {
        switch self {
        case .tagName(let element), .tag(let element), .afterSection(let element): element
        case .attributeName(let attribute), .afterAttributeName(let attribute): attribute.element
        default: nil
        }
    }
}

// MARK: - Bytes

extension HTMLState {
    /// The state after a byte.
    func advanced(over byte: UInt8) -> HTMLState {
        switch self {
        case .text:
            byte == UInt8(ascii: "<") ? .tagOpen : .text
        case .elementText(let element, let matched):
            Self.afterElementText(of: element, matched, byte)
        case .comment(let dashes):
            if byte == UInt8(ascii: "-") {
                .comment(dashes: min(dashes + 1, 2))
            } else {
                dashes == 2 && byte == UInt8(ascii: ">") ? .text : .comment(dashes: 0)
            }
        case .declaration(let start):
            Self.afterDeclaration(start, byte)
        case .tagOpen:
            Self.afterTagOpen(byte)
        case .endTag:
            byte == UInt8(ascii: ">") ? .text : .endTag
        default:
            advancedInStartTag(over: byte)
        }
    }

    private static func afterElementText(of element: String, _ matched: Int, _ byte: UInt8) -> HTMLState {
        let endTag = Array("</\(element)".utf8)
        if matched == endTag.count {
            if byte == UInt8(ascii: ">") { return .text }
            return byte.endsTagName ? .endTag : .elementText(element: element, matched: 0)
        }
        if byte.asciiLowercased == endTag[matched] { return .elementText(element: element, matched: matched + 1) }
        return .elementText(element: element, matched: byte == endTag[0] ? 1 : 0)
    }

    private static func afterDeclaration(_ start: String, _ byte: UInt8) -> HTMLState {
        if byte == UInt8(ascii: ">") { return .text }
        guard byte == UInt8(ascii: "-"), start == "!" || start == "!-" else { return .declaration(start: "") }
        return start == "!-" ? .comment(dashes: 2) : .declaration(start: "!-")
    }

    private static func afterTagOpen(_ byte: UInt8) -> HTMLState {
        switch byte {
        case UInt8(ascii: "/"): .endTag
        case UInt8(ascii: "!"): .declaration(start: "!")
        case UInt8(ascii: "?"): .declaration(start: "")
        case UInt8(ascii: "<"): .tagOpen
        case _ where byte.isASCIILetter: .tagName(byte.lowercasedText)
        default: .text
        }
    }

    private func advancedInStartTag(over byte: UInt8) -> HTMLState {
        switch self {
        case .tagName(let element):
            if byte == UInt8(ascii: ">") { return Self.content(of: element) }
            return byte.endsTagName ? .tag(element: element) : .tagName(element + byte.lowercasedText)
        case .tag(let element):
            return Self.betweenAttributes(of: element, byte, name: byte.lowercasedText)
        case .afterSection(let element):
            return Self.betweenAttributes(of: element, byte, name: nil)
        case .attributeName(let attribute), .afterAttributeName(let attribute):
            return afterAttributeName(attribute, byte)
        case .beforeValue(let attribute):
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return .value(attribute, quote: byte)
            case UInt8(ascii: ">"): return Self.content(of: attribute.element)
            default: return byte.isASCIISpace ? self : .unquotedValue(attribute)
            }
        case .unquotedValue(let attribute):
            if byte.isASCIISpace { return .tag(element: attribute.element) }
            return byte == UInt8(ascii: ">") ? Self.content(of: attribute.element) : self
        case .value(let attribute, let quote):
            if byte == quote { return .tag(element: attribute.element) }
            return .value(attribute.matching(byte), quote: quote)
        default:
            return self
        }
    }

    private static func betweenAttributes(of element: String, _ byte: UInt8, name: String?) -> HTMLState {
        if byte == UInt8(ascii: ">") { return content(of: element) }
        return byte.endsTagName ? .tag(element: element) : .attributeName(Attribute(element: element, name: name))
    }

    private func afterAttributeName(_ attribute: Attribute, _ byte: UInt8) -> HTMLState {
        switch byte {
        case UInt8(ascii: "="): return .beforeValue(attribute)
        case UInt8(ascii: ">"): return Self.content(of: attribute.element)
        case UInt8(ascii: "/"): return .tag(element: attribute.element)
        case _ where byte.isASCIISpace: return .afterAttributeName(attribute)
        default:
            guard case .attributeName = self else {
                return .attributeName(Attribute(element: attribute.element, name: byte.lowercasedText))
            }
            let name = attribute.name.map { $0 + byte.lowercasedText }
            return .attributeName(Attribute(element: attribute.element, name: name))
        }
    }

    /// The state after the `>` of a start tag.
    private static func content(of element: String) -> HTMLState {
        escapableElements.contains(element) || rawElements.contains(element)
            ? .elementText(element: element, matched: 0) : .text
    }
}

extension HTMLState.Attribute {
    /// The attribute after another byte of its value.
    fileprivate func matching(_ byte: UInt8) -> Self {
        let wanted = Array("url=".utf8)
        guard matched < wanted.count else { return self }
        var attribute = self
        let (byte, first) = (byte.asciiLowercased, wanted[0])
        attribute.matched = byte == wanted[matched] ? matched + 1 : byte == first ? 1 : 0
        return attribute
    }
}

extension UInt8 {
    /// Whether it ends the name of a tag and begins its attributes.
    fileprivate var endsTagName: Bool { isASCIISpace || self == UInt8(ascii: "/") }

    fileprivate var lowercasedText: String { String(UnicodeScalar(asciiLowercased)) }
}
