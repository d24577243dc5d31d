internal import Diagnostics

struct TemplateTooLarge: DiagnosticKind {
    static let id = "template-size"
    static let explanation = Explanation(
        "a template is too large",
        "A template may have up to 1 MB, or 32 MB with everything that it includes. Split it, or include less.",
        wrong: "a template of 20 MB", right: "a template of a few KB")
    /// Whether the included templates make it too large.
    let isExpanded: Bool
    var message: String {
        isExpanded
            ? "the template is too large with everything that it includes"
            : "the template is larger than \(Limits.size >> 20) MB"
    }
}

struct TemplateNotUTF8: DiagnosticKind {
    static let id = "template-encoding"
    static let explanation = Explanation(
        "a template is not UTF-8", "All files are read and published as UTF-8.",
        wrong: "a file saved as Windows-1252", right: "the same file saved as UTF-8")
    var message: String { "the template is not UTF-8 here" }
    var help: String? { "save the file as UTF-8" }
}

struct TemplateTooDeep: DiagnosticKind {
    static let id = "template-nesting"
    static let explanation = Explanation(
        "too many tags are nested",
        "Move a part into a template of its own, or include fewer templates in one another.",
        wrong: "{{#a}}{{#b}}{{#c}} …", right: "{{#a}}{{>part}}{{/a}}")
    let limit: Int
    var message: String { "more than \(limit) tags are nested here" }
}

struct RepeatedTemplate: DiagnosticKind {
    static let id = "template-repeated"
    static let explanation = Explanation(
        "two templates have the same name", "The name of a template is that of its file without the extension.",
        wrong: "two templates `code`", right: "code.mustache")
    let name: String
    let first: Location
    var message: String { "there are two templates named `\(name)`" }
    var notes: [Diagnostic.Note] { [Diagnostic.Note("the other one is here", at: first)] }
}

struct UnclosedTag: DiagnosticKind {
    static let id = "template-tag-unclosed"
    static let explanation = Explanation(
        "a tag is never closed", "A tag ends with as many braces as it begins with.", wrong: "{{title}",
        right: "{{title}}")
    var message: String { "the tag is never closed" }
    var help: String? { "close it with the delimiter that matches its beginning" }
}

struct UnclosedSection: DiagnosticKind {
    static let id = "template-section-unclosed"
    static let explanation = Explanation(
        "a section, block or parent is never closed", "It ends with `{{/name}}`.", wrong: "{{#a}}text",
        right: "{{#a}}text{{/a}}")
    let kind: Token.Kind
    let name: String
    var message: String { "\(noun) `\(name)` is never closed" }
    var help: String? { "add `{{/\(name)}}`" }

    private var noun: String {
        switch kind {
        case .parent: "parent"
        case .block: "block"
        default: "section"
        }
    }
}

struct StrayEndTag: DiagnosticKind {
    static let id = "template-end-stray"
    static let explanation = Explanation(
        "a tag closes a section that is not open", "A section begins with `{{#name}}`.", wrong: "text{{/a}}",
        right: "{{#a}}text{{/a}}")
    let name: String
    var message: String { "`\(name)` is closed but not open" }
}

struct MismatchedEndTag: DiagnosticKind {
    static let id = "template-end-mismatched"
    static let explanation = Explanation(
        "a tag closes a section other than the innermost one", "Sections must be nested.",
        wrong: "{{#a}}{{#b}}{{/a}}{{/b}}", right: "{{#a}}{{#b}}{{/b}}{{/a}}")
    let name: String
    let expected: String
    let opening: Location
    var message: String { "`\(name)` is closed where `\(expected)` is open" }
    var notes: [Diagnostic.Note] { [Diagnostic.Note("`\(expected)` is opened here", at: opening)] }
    var help: String? { "did you mean `{{/\(expected)}}`?" }
}

struct InvalidDelimiters: DiagnosticKind {
    static let id = "template-delimiters"
    static let explanation = Explanation(
        "a tag sets invalid delimiters",
        "It needs two delimiters with a space between them, and neither may contain an equals sign.",
        wrong: "{{=<%=}}", right: "{{=<% %>=}}")
    var message: String { "a tag that sets delimiters needs two, with a space between them" }
    var help: String? {
        "write it like `{{=<% %>=}}`; a delimiter has no `=` and at most \(Limits.delimiter) bytes"
    }
}

struct EmptyName: DiagnosticKind {
    static let id = "template-name-empty"
    static let explanation = Explanation(
        "a tag has no name", "Delete the tag, or write the name.", wrong: "{{ }}", right: "{{title}}")
    var message: String { "the tag has no name" }
}

struct MalformedName: DiagnosticKind {
    static let id = "template-name-malformed"
    static let explanation = Explanation(
        "a tag has an invalid name", "A name has no white space and no empty part.", wrong: "{{page title}}",
        right: "{{page.title}}")
    var message: String { "this is not a valid name" }
    var help: String? { "a name has no white space, no empty part and at most \(Limits.nameParts) parts" }
}

struct DynamicName: DiagnosticKind {
    static let id = "template-name-dynamic"
    static let explanation = Explanation(
        "a value names the template to include",
        "Which templates a page includes must be known before it is rendered. Use sections to choose.",
        wrong: "{{>*kind}}", right: "{{#isSoft}}{{>soft}}{{/isSoft}}")
    var message: String { "a value cannot name the template to include" }
    var help: String? { "write the name of the template, or use sections to choose between several" }
}

struct RepeatedBlock: DiagnosticKind {
    static let id = "template-block-repeated"
    static let explanation = Explanation(
        "a block is given twice", "Only one of the two could be shown, and it is not clear which.",
        wrong: "{{<layout}}{{$title}}a{{/title}}{{$title}}b{{/title}}{{/layout}}",
        right: "{{<layout}}{{$title}}a{{/title}}{{/layout}}")
    let name: String
    var message: String { "block `\(name)` is given twice" }
}

struct ContentOutsideBlocks: DiagnosticKind {
    static let id = "template-parent-content"
    static let explanation = Explanation(
        "a parent has content outside of its blocks",
        "Only blocks are passed to the parent; anything else would be lost.",
        wrong: "{{<layout}}text{{/layout}}", right: "{{<layout}}{{$main}}text{{/main}}{{/layout}}")
    let parent: String
    var message: String { "content of parent `\(parent)` outside of a block is never shown" }
    var help: String? { "move it into one of the parent's blocks" }
}
