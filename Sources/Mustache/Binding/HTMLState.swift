/// Where in an HTML page the next byte goes, as a browser's tokenizer would have it
/// (HTML, section 13.2.5, without its error cases).
enum HTMLState: Hashable, Sendable {
    case text
    /// In `title` or `textarea`, where no markup is; `matched` bytes of the end tag have been seen.
    case escapableText(element: String, matched: Int)
    /// In an element such as `script`, where no escape is.
    case rawText(element: String, matched: Int)
    /// - Parameter dashes: how many dashes came last, up to two.
    case comment(dashes: Int)
    /// In `<!doctype …>` and its like.
    case declaration(start: String)
    case tagOpen
    case tagName(String)
    /// In an end tag, up to its `>`.
    case endTag
    /// Between the attributes of a tag.
    case tag(element: String)
    /// As ``tag``, but a section may or may not have written an attribute just before.
    case afterSection(element: String)
    case attributeName(Attribute)
    case afterAttributeName(Attribute)
    case beforeValue(Attribute)
    case unquotedValue(Attribute)
    case value(Attribute, quote: UInt8)

    /// The attribute that is being written.
    struct Attribute: Hashable, Sendable {
        let element: String
        /// In lower case; `nil` if it depends on a section.
        var name: String?
        /// How many bytes of `url=` came last in the value; all four mean that one has been there.
        var matched = 0
    }
}

extension HTMLState.Attribute {
    /// The name, for messages.
    var label: String { name ?? "…" }

    /// Whether its value is a link, or the place in it where one is.
    var takesURL: Bool {
        guard let name else { return false }
        return Self.links.contains(name) || (name == "data" && element == "object")
            || (name == "content" && element == "meta" && matched == 4)
    }

    /// Whether escaping cannot make a value safe in it: it holds code, styles or a page.
    var isRefused: Bool {
        guard let name else { return true }
        return name == "style" || name == "srcdoc" || name.hasPrefix("on")
    }

    private static let links: Set = [
        "action", "background", "cite", "formaction", "href", "imagesrcset", "longdesc", "manifest", "ping", "poster",
        "src", "srcset", "xlink:href",
    ]
}

extension HTMLState {
    /// The state after a section that may be left out or repeated, or `nil` if it matters whether it is.
    ///
    /// - Parameters:
    ///   - before: the state in which the section begins.
    ///   - after: the state in which it ends.
    static func joined(_ before: HTMLState, _ after: HTMLState) -> HTMLState? {
        if before == after { return before }
        if let element = before.elementOutsideValue, element == after.elementOutsideValue {
            return .afterSection(element: element)
        }
        switch (before, after) {
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

    /// The element in whose start tag this is, if not in the value of an attribute.
    private var elementOutsideValue: String? {
        switch self {
        case .tagName(let element), .tag(let element), .afterSection(let element): element
        case .attributeName(let attribute), .afterAttributeName(let attribute): attribute.element
        default: nil
        }
    }
}
