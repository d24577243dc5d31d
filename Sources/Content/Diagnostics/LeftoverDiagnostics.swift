internal import Diagnostics

/// Markup that is meant and not recognized, so that it would be shown as text.
let leftoverDiagnostics: [any DiagnosticKind.Type] = [
    LinkUnrecognized.self, LinkReferenceUndefined.self, LinkWithoutText.self, BareURL.self, Footnote.self, Alert.self,
    TaskItem.self, Strikethrough.self, HeadingWithoutSpace.self, HeadingEmpty.self, CodeUnclosed.self,
]

struct LinkUnrecognized: DiagnosticKind {
    static let id = "link-unrecognized"
    static let explanation = Explanation(
        "a link is written so that it is no link",
        "There is no space between `]` and `(`, none in the address, and `)` ends it.",
        wrong: "see [5.1.1] (5.1.1.md)", right: "see [5.1.1](5.1.1.md)")
    var message: String { "this looks like a link, but is shown as text" }
    var help: String? { "write it as `[text](address)`, without spaces before and in the address" }
}

struct LinkReferenceUndefined: DiagnosticKind {
    static let id = "link-reference-undefined"
    static let explanation = Explanation(
        "a link refers to a definition that does not exist", "Write the address in the link.",
        wrong: "see [5.1.1][unknown]", right: "see [5.1.1](5.1.1.md)")
    var message: String { "this link refers to a definition that does not exist" }
    var help: String? { "write it as `[text](address)`" }
}

struct LinkWithoutText: DiagnosticKind {
    static let id = "link-without-text"
    static let explanation = Explanation(
        "a link has no text", "Nobody can see it or choose it.", wrong: "see [](5.1.1.md)",
        right: "see [5.1.1](5.1.1.md)")
    var message: String { "the link has no text" }
    var help: String? { "write between the brackets what it leads to" }
}

struct BareURL: DiagnosticKind {
    static let id = "bare-url"
    static let explanation = Explanation(
        "an address is not a link", "CommonMark makes a link only of an address in angle brackets or in parentheses.",
        wrong: "see https://www.example.com/", right: "see [the form](https://www.example.com/)")
    let address: String
    var message: String { "this address is shown as text, not as a link" }
    var help: String? { "write `[text](\(address))`, or put it in backticks if it is meant to be read" }
}

struct Footnote: DiagnosticKind {
    static let id = "footnote"
    static let explanation = Explanation(
        "the text has a footnote", "CommonMark has none. Say it in the text, or link to the source.",
        wrong: "It fails.[^1]", right: "It fails ([RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)).")
    var message: String { "footnotes do not work here" }
    var help: String? { "say it in the text, or link to the source" }
}

struct Alert: DiagnosticKind {
    static let id = "alert"
    static let explanation = Explanation(
        "the text has an alert of GitHub", "It works on GitHub only, and would be shown as text.",
        wrong: "> [!NOTE]\n> Wait.", right: "Note: wait.")
    var message: String { "alerts do not work here" }
    var help: String? { "write it as a paragraph" }
}

struct TaskItem: DiagnosticKind {
    static let id = "task-item"
    static let explanation = Explanation(
        "an item of a list begins with a check box", "It works on GitHub only, and would be shown as text.",
        wrong: "- [ ] Check the quota.", right: "- Check the quota.")
    var message: String { "check boxes do not work here" }
    var help: String? { "remove the brackets" }
}

struct Strikethrough: DiagnosticKind {
    static let id = "strikethrough"
    static let explanation = Explanation(
        "a text is struck through", "CommonMark does not have that, and outdated text is better deleted.",
        wrong: "~~Wait.~~ Send it again.", right: "Send it again.")
    var message: String { "`~~` does not strike text through here" }
    var help: String? { "delete the text" }
}

struct HeadingWithoutSpace: DiagnosticKind {
    static let id = "heading-without-space"
    static let explanation = Explanation(
        "a heading has no space after `#`", "Without it the line is a paragraph.", wrong: "##Meaning",
        right: "## Meaning")
    var message: String { "this looks like a heading, but is a paragraph" }
    var help: String? { "write a space after `#`" }
}

struct HeadingEmpty: DiagnosticKind {
    static let id = "heading-empty"
    static let explanation = Explanation(
        "a heading has no text", "Write it, or delete the line.", wrong: "##", right: "## Meaning")
    var message: String { "the heading has no text" }
    var help: String? { "write it, or delete the line" }
}

struct CodeUnclosed: DiagnosticKind {
    static let id = "code-unclosed"
    static let explanation = Explanation(
        "a code block has no end", "Everything that follows is part of it. It ends with the same fence that begins it.",
        wrong: "```smtp\n450 4.3.2 Not now\n\n## Meaning", right: "```smtp\n450 4.3.2 Not now\n```\n\n## Meaning")
    var message: String { "the code block that begins here has no end" }
    var help: String? { "end it with a line of the same marks" }
}
