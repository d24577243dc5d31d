internal import Diagnostics

/// Follows a page while it is bound, and decides which values are safe at each point of it.
///
/// The same escapes (of `&`, `<`, `>`, `"` and `'`) make a value safe in text and in quoted attributes. They do not help
/// anywhere else, so values are not allowed there.
struct EscapingContext {
    private(set) var state = HTMLState.text

    mutating func advance(over literal: some Collection<UInt8>) {
        for byte in literal { state = state.advanced(over: byte) }
    }

    /// Why a value cannot be shown here; `nil` if it can.
    func problem(showing name: String, _ type: ValueType) -> (any DiagnosticKind)? {
        switch state {
        case .text:
            return nil
        case .elementText(let element, _) where HTMLState.escapableElements.contains(element):
            return type.isHTML ? HTMLOutsideText(name: name, state: state) : nil
        case .value(let attribute, _):
            if type.isHTML { return HTMLOutsideText(name: name, state: state) }
            if attribute.isUnsafe { return UnsafeAttribute(name: name, attribute: attribute.label) }
            return attribute.expectsURL && !type.isSafeInURL
                ? UnsafeInURL(name: name, attribute: attribute.label) : nil
        default:
            return UnsafeContext(name: name, state: state)
        }
    }

    /// Continues after a section, which may be left out or repeated.
    ///
    /// - Parameter start: the context before the section.
    /// - Returns: the problem if the rest of the page depends on whether the section is shown.
    mutating func join(_ start: EscapingContext, afterSection name: String) -> UnbalancedSection? {
        let (before, after) = (start.state, state)
        state = before.joined(with: after) ?? before
        return before.joined(with: after) == nil ? UnbalancedSection(name: name, before: before, after: after) : nil
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
