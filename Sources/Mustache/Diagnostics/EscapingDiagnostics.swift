internal import Diagnostics

struct UnsafeContext: DiagnosticKind {
    static let id = "template-place"
    static let explanation = Explanation(
        "a value is used where no escaping makes it safe",
        "Use values only in text and in attribute values with quotation marks, and never in scripts or styles.",
        wrong: "<a class={{type}}>", right: "<a class=\"{{type}}\">")
    let name: String
    let state: HTMLState
    var message: String { "`\(name)` cannot be shown \(state.phrase)" }
    var help: String? {
        switch state {
        case .beforeValue, .unquotedValue: "put quotation marks around the value"
        case .elementText: "put it into a `data-` attribute, or let the view provide the whole element as HTML"
        case .comment: "use a template comment, `{{! … }}`"
        default: nil
        }
    }
}

struct UnsafeInURL: DiagnosticKind {
    static let id = "template-place-url"
    static let explanation = Explanation(
        "a value that is not a URL is part of one", "With other text the link could lead anywhere, or run a script.",
        wrong: "<a href=\"{{title}}\">", right: "<a href=\"{{url}}\">")
    let name: String
    let attribute: String
    var message: String { "`\(name)` is not a URL and cannot be part of `\(attribute)`" }
    var help: String? { "declare it as a URL or a URL component in the view" }
}

struct UnsafeAttribute: DiagnosticKind {
    static let id = "template-place-attribute"
    static let explanation = Explanation(
        "a value is part of an attribute that allows none", "Attributes such as `onclick` and `style` contain code.",
        wrong: "<p style=\"{{style}}\">", right: "<p class=\"{{type}}\">")
    let name: String
    let attribute: String
    var message: String { "`\(name)` cannot be part of `\(attribute)`" }
    var help: String? { "use sections to choose between literal values" }
}

struct HTMLOutsideText: DiagnosticKind {
    static let id = "template-place-html"
    static let explanation = Explanation(
        "HTML is used where only text is allowed", "In an attribute or a title its tags would be shown as text.",
        wrong: "<p title=\"{{{lead}}}\">", right: "<p title=\"{{summary}}\">")
    let name: String
    let state: HTMLState
    var message: String { "`\(name)` is HTML and cannot be shown \(state.phrase)" }
}

struct UnbalancedSection: DiagnosticKind {
    static let id = "template-place-branches"
    static let explanation = Explanation(
        "a section begins in one part of the page's syntax and ends in another",
        "The page would be broken where the section is left out or repeated.", wrong: "{{#a}}<p class=\"{{/a}}\">",
        right: "<p{{#a}} class=\"x\"{{/a}}>")
    let name: String
    let before: HTMLState
    let after: HTMLState
    var message: String { "`\(name)` begins \(before.phrase) and ends \(after.phrase)" }
    var help: String? { "close everything in the section that it opens, so that it can be left out or repeated" }
}

struct UnfinishedPage: DiagnosticKind {
    static let id = "template-place-unfinished"
    static let explanation = Explanation(
        "a page ends in a tag, a comment or an attribute", "Something is not closed.", wrong: "<p class=\"a",
        right: "<p class=\"a\"></p>")
    let state: HTMLState
    var message: String { "the page ends \(state.phrase)" }
}

extension HTMLState {
    /// The part of a page, for use in a sentence.
    fileprivate var phrase: String {
        switch self {
        case .text: "in text"
        case .elementText(let element, _): "in the text of `\(element)`"
        case .comment: "in a comment"
        case .declaration: "in a declaration"
        case .tagOpen, .tagName, .endTag: "in the name of a tag"
        case .tag, .afterSection, .attributeName, .afterAttributeName: "in a tag, outside of an attribute's value"
        case .beforeValue, .unquotedValue: "in a value without quotation marks"
        case .value(let attribute, _): "in the value of `\(attribute.label)`"
        }
    }
}
