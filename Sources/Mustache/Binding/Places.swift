/// Follows a page while it is put together, and tells which values may go where.
///
/// One set of escapes (`&`, `<`, `>`, `"`, `'`) makes a value safe in text and in quoted attributes alike. It cannot
/// help anywhere else, so no value may go anywhere else.
struct Places {
    /// Where the page is; `nil` if the template makes no HTML and anything may go anywhere.
    var state: HTMLState?

    mutating func scan(_ bytes: some Collection<UInt8>) {
        state?.scan(bytes)
    }

    /// What is wrong with a value here.
    func mistake(for name: String, _ shape: Shape) -> PlaceMistake? {
        guard let state else { return nil }
        switch state {
        case .text:
            return nil
        case .escapableText:
            return shape.isHTML ? .markup(name, in: state) : nil
        case .value(let attribute, _):
            if shape.isHTML { return .markup(name, in: state) }
            if attribute.isRefused { return .refusedAttribute(name, attribute: attribute.label) }
            return attribute.takesURL && !shape.isSafeInURL ? .notURL(name, attribute: attribute.label) : nil
        default:
            return .value(name, in: state)
        }
    }

    /// Goes on after a section that may be left out or repeated.
    ///
    /// - Parameter start: where the page was before the section.
    mutating func join(_ start: Places, afterSection name: String) -> PlaceMistake? {
        guard let before = start.state, let after = state else { return nil }
        state = HTMLState.joined(before, after) ?? before
        return HTMLState.joined(before, after) == nil ? .branches(name, before: before, after: after) : nil
    }
}

extension Shape {
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
