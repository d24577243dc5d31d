internal import Diagnostics

extension HTMLState {
    /// Why a value cannot be shown here; `nil` if it can.
    ///
    /// The same escapes (of `&`, `<`, `>`, `"` and `'`) make a value safe in text and in quoted attributes. They do not
    /// help anywhere else, so values are not allowed there.
    func problem(showing name: String, _ type: ValueType) -> (any DiagnosticKind)? {
        switch self {
        case .text:
            return nil
        case .elementText(let element, _) where HTMLState.escapableElements.contains(element):
            return type.isHTML ? HTMLOutsideText(name: name, state: self) : nil
        case .value(let attribute, _):
            if type.isHTML { return HTMLOutsideText(name: name, state: self) }
            if attribute.isUnsafe { return UnsafeAttribute(name: name, attribute: attribute.label) }
            return attribute.expectsURL && !type.isSafeInURL
                ? UnsafeInURL(name: name, attribute: attribute.label) : nil
        default:
            return UnsafeContext(name: name, state: self)
        }
    }
}

extension ValueType {
    fileprivate var isHTML: Bool {
        if case .html = self { true } else { false }
    }

    fileprivate var isSafeInURL: Bool {
        switch self {
        case .url, .component, .number: true
        default: false
        }
    }
}

extension HTMLState.Attribute {
    /// Whether the next part of its value is a URL.
    fileprivate var expectsURL: Bool {
        guard let name else { return false }
        return Self.urlAttributes.contains(name) || (name == "data" && element == "object")
            || (name == "content" && element == "meta" && matched == 4)
    }

    /// Whether its value is code, a style sheet or a page, so that escaping cannot make a part of it safe.
    fileprivate var isUnsafe: Bool {
        guard let name else { return true }
        return name == "style" || name == "srcdoc" || name.hasPrefix("on")
    }

    private static let urlAttributes: Set = [
        "action", "background", "cite", "formaction", "href", "imagesrcset", "longdesc", "manifest", "ping", "poster",
        "src", "srcset", "xlink:href",
    ]
}
