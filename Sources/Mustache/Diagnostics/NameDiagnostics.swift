internal import Diagnostics

struct UnknownTemplate: DiagnosticKind {
    static let id = "template-unknown"
    static let explanation = Explanation(
        "a tag includes a template that does not exist", "The name of a template is its path without `.mustache`.",
        wrong: "{{>parts/foter}}", right: "{{>parts/footer}}")
    let name: String
    let known: [String]
    var message: String { "unknown template `\(name)`" }
    var help: String? { suggestion(for: name, among: known) }
}

struct MissingTemplate: DiagnosticKind {
    static let id = "template-missing"
    static let explanation = Explanation(
        "a template that the site needs is missing", "Each kind of page has a template of a fixed name.",
        wrong: "no file Templates/code.mustache", right: "Templates/code.mustache")
    let name: String
    let known: [String]
    var message: String { "there is no template `\(name)`" }
    var help: String? { suggestion(for: name, among: known) }
}

struct RecursiveTemplate: DiagnosticKind {
    static let id = "template-recursion"
    static let explanation = Explanation(
        "a template includes itself",
        "No template may include itself, directly or through others. Write a template for each level.",
        wrong: "{{#parts}}{{>part}}{{/parts}} in part.mustache", right: "{{#parts}}{{>subpart}}{{/parts}}")
    let name: String
    /// The templates between the two, if it includes itself indirectly.
    let intermediates: [String]
    var message: String {
        let path = intermediates.map { "`\($0)`" }.joined(separator: " and ")
        return "`\(name)` includes itself" + (path.isEmpty ? "" : " through \(path)")
    }
    var help: String? { "write a template for each level instead" }
}

struct UnknownBlock: DiagnosticKind {
    static let id = "template-block-unknown"
    static let explanation = Explanation(
        "the parent has no such block", "The content of the block would never be shown.",
        wrong: "{{<layout}}{{$titel}}a{{/titel}}{{/layout}}", right: "{{<layout}}{{$title}}a{{/title}}{{/layout}}")
    let name: String
    let parent: String
    let known: [String]
    var message: String { "parent `\(parent)` has no block `\(name)`" }
    var help: String? { suggestion(for: name, among: known) }
}

struct UnknownName: DiagnosticKind {
    static let id = "template-name-unknown"
    static let explanation = Explanation(
        "there is no such name",
        "Each page offers certain names. Any other would be shown as nothing, and nobody would notice.",
        wrong: "{{titel}}", right: "{{title}}")
    let name: String
    /// The whole dotted name, which may be meant as that of a constant.
    let fullName: String
    let fields: [String]
    let constants: [String]
    /// The types that have the fields.
    let types: String
    var message: String { "unknown name `\(name)`" }
    var help: String? {
        suggestion(for: name, among: fields) ?? suggestion(for: fullName, among: constants)
            ?? "the names here are those of \(types)"
    }
}

struct NameInsideValue: DiagnosticKind {
    static let id = "template-name-path"
    static let explanation = Explanation(
        "a dotted name continues after a value without names", "Only records have names inside them.",
        wrong: "{{title.text}}", right: "{{title}}")
    let value: String
    let type: ValueType
    var message: String { "`\(value)` is \(type.noun) and has no names inside it" }
}

struct NoCurrentItem: DiagnosticKind {
    static let id = "template-item-missing"
    static let explanation = Explanation(
        "`.` has no value here", "It is the current item of a section over text or a list of texts.", wrong: "{{.}}",
        right: "{{#phrases}}{{.}}{{/phrases}}")
    var message: String { "`.` has no value here" }
    var help: String? { "use it in a section over text or a list of texts" }
}

struct ValueWithoutText: DiagnosticKind {
    static let id = "template-value-kind"
    static let explanation = Explanation(
        "a flag, record or list cannot be shown as a value", "Use a section.", wrong: "{{related}}",
        right: "{{#related}}{{code}}{{/related}}")
    let name: String
    let type: ValueType
    var message: String { "`\(name)` is \(type.noun) and cannot be shown as a value" }
    var help: String? { "use a section: `{{#\(name)}}…{{/\(name)}}`" }
}

struct UnescapedText: DiagnosticKind {
    static let id = "template-value-unescaped"
    static let explanation = Explanation(
        "text would be shown as HTML", "Anything in the text that looks like a tag would become one.",
        wrong: "{{{title}}}", right: "{{title}}")
    let name: String
    var message: String { "`\(name)` is not trusted HTML and must be escaped" }
    var help: String? { "write `{{\(name)}}`" }
}

struct EscapedHTML: DiagnosticKind {
    static let id = "template-value-escaped"
    static let explanation = Explanation(
        "HTML would be shown as its source", "HTML is written in three braces.", wrong: "{{lead}}", right: "{{{lead}}}")
    let name: String
    var message: String { "`\(name)` is HTML and would be shown as its source" }
    var help: String? { "write `{{{\(name)}}}`" }
}

struct InvalidCondition: DiagnosticKind {
    static let id = "template-section-kind"
    static let explanation = Explanation(
        "a number cannot be a condition", "It is not clear whether a section should be shown for 0. Use a flag.",
        wrong: "{{#count}}…{{/count}}", right: "{{#hasCount}}…{{/hasCount}}")
    let name: String
    let type: ValueType
    var message: String { "`\(name)` is \(type.noun) and cannot be a condition" }
    var help: String? { "use a flag" }
}

extension ValueType {
    fileprivate var noun: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .html: "HTML"
        case .url: "a URL"
        case .component: "a part of a URL"
        case .flag: "a flag"
        case .record: "a record"
        case .list: "a list"
        }
    }
}
