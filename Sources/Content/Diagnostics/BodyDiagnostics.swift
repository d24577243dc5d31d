internal import Diagnostics

/// What can be wrong with the text below the front matter.
let bodyDiagnostics: [any DiagnosticKind.Type] = [
    NestingTooDeep.self, TooManyBrackets.self, RawHTML.self, Image.self, PipeTable.self, LinkUnsafe.self,
    LinkMalformed.self,
    LinkOutside.self, HeadingLevelOne.self, HeadingLevelSkipped.self, LeadMissing.self, LeadNotAParagraph.self,
    LeadTooLong.self,
    SectionMissing.self, SectionEmpty.self, SectionRepeated.self, SectionMisordered.self, ParagraphExpected.self,
    ListExpected.self, StepsExpected.self, QuestionExpected.self, QuestionWithoutAnswer.self, QuestionMissing.self,
    SourceWithoutLink.self,
]

struct NestingTooDeep: DiagnosticKind {
    static let id = "nesting-too-deep"
    static let explanation = Explanation(
        "lists or quotations are nested too deeply",
        "Nobody can follow them, and the Markdown library takes very long.", wrong: "> > > > > > deep",
        right: "> shallow")
    let limit: Int
    var message: String { "lists and quotations are more than \(limit) levels deep" }
    var help: String? { "write them with fewer levels" }
}

struct TooManyBrackets: DiagnosticKind {
    static let id = "too-many-brackets"
    static let explanation = Explanation(
        "a text has more opening brackets than any page needs",
        "The Markdown library takes very long with so many.", wrong: "[[[[[[[[ …", right: "a page with fewer links")
    let limit: Int
    var message: String { "there are more than \(limit) opening brackets" }
    var help: String? { "a page with so many links is hard to read; split it" }
}

struct RawHTML: DiagnosticKind {
    static let id = "raw-html"
    static let explanation = Explanation(
        "the text has HTML", "It would be shown as text. Put it in backticks if it is meant to be read.",
        wrong: "<b>Wait.</b>", right: "**Wait.**")
    var message: String { "HTML does not work here; it would be shown as text" }
    var help: String? { "use Markdown, or put it in backticks if it is meant to be read" }
}

struct Image: DiagnosticKind {
    static let id = "image"
    static let explanation = Explanation(
        "the text has an image", "Pages have no images: they are read on phones, in a hurry.",
        wrong: "![The settings](settings.png)", right: "Open Settings, then Mail.")
    var message: String { "images are not published" }
    var help: String? { "describe in words what it shows" }
}

struct PipeTable: DiagnosticKind {
    static let id = "pipe-table"
    static let explanation = Explanation(
        "the text has a table made of pipes", "CommonMark has no tables; it would be shown as it is typed.",
        wrong: "| a | b |\n| - | - |", right: "- a: b")
    var message: String { "tables made of pipes do not work here; CommonMark has no tables" }
    var help: String? { "write a list" }
}

struct LinkUnsafe: DiagnosticKind {
    static let id = "link-unsafe"
    static let explanation = Explanation(
        "a link has a scheme that no page may link to",
        "Links begin with `https:`, `http:` or `mailto:`, or lead to a file of this site.",
        wrong: "[RFC 3463](htps://www.rfc-editor.org/rfc/rfc3463)",
        right: "[RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)")
    let address: String
    var message: String { "a link may not lead to `\(address)`" }
    var help: String? { "links begin with `https:`, `http:` or `mailto:`, or lead to a page of this site" }
}

struct LinkMalformed: DiagnosticKind {
    static let id = "link-malformed"
    static let explanation = Explanation(
        "a link to another site is not a whole address",
        "It has two slashes and a host after its scheme, a port up to 65535 if any, and no user name, which would be published.",
        wrong: "[RFC 3463](https:www.rfc-editor.org/rfc/rfc3463)",
        right: "[RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)"
    )
    let address: String
    /// `nil` for an address of mail.
    let problem: WebAddress.Problem?
    var message: String { "`\(address)` is not a whole address" + (problem.map { ": \($0.reason)" } ?? "") }
    var help: String? {
        problem == nil
            ? "write it like `mailto:postmaster@example.com`" : "write it like `https://www.example.com/page`"
    }
}

extension WebAddress.Problem {
    fileprivate var reason: String {
        switch self {
        case .schemeMissing: "`https://` is missing"
        case .slashesMissing: "two slashes are missing after the scheme"
        case .hostMissing: "the host is missing"
        case .hostMalformed(let host): "`\(host)` is not a host"
        case .portMalformed(let port): "`\(port)` is not a port"
        case .credentials: "the name of a user would be published"
        }
    }
}

struct LinkOutside: DiagnosticKind {
    static let id = "link-outside"
    static let explanation = Explanation(
        "a link leads out of the root of the site", "It has more `..` than there are folders above the page.",
        wrong: "[x](../../../x.md)", right: "[x](../pages/x.md)")
    let path: String
    var message: String { "`\(path)` leads out of the site" }
    var help: String? { "write the path of a file or page of this site" }
}

struct HeadingLevelOne: DiagnosticKind {
    static let id = "heading-level-one"
    static let explanation = Explanation(
        "the text has a heading of the first level",
        "The title of the page is the only one. Sections begin with `##`.", wrong: "# Meaning", right: "## Meaning")
    var message: String { "this is a heading of the first level, and the page already has its title" }
    var help: String? { "write `##` for a section and `###` below it" }
}

struct HeadingLevelSkipped: DiagnosticKind {
    static let id = "heading-level-skipped"
    static let explanation = Explanation(
        "a heading is more than one level below the one before it",
        "Screen readers show the outline of a page by these levels.", wrong: "## Meaning\n\n#### On Postfix",
        right: "## Meaning\n\n### On Postfix")
    let level: Int
    /// The level of the heading before it, which is 1 for the title of the page.
    let outer: Int
    var message: String { "this heading is of level \(level), and the one before it of level \(outer)" }
    var help: String? { "begin it with `\(String(repeating: "#", count: outer + 1))`" }
}

struct LeadMissing: DiagnosticKind {
    static let id = "lead-missing"
    static let explanation = Explanation(
        "the text does not begin with a lead",
        "The lead is the first paragraph, without a heading. It is also the description of the page for search engines.",
        wrong: "## Meaning", right: "The address does not exist.\n\n## Meaning")
    var message: String { "the lead is missing" }
    var help: String? { "begin the body with a paragraph of one to three sentences that says what it means" }
}

struct LeadNotAParagraph: DiagnosticKind {
    static let id = "lead-not-a-paragraph"
    static let explanation = Explanation(
        "the lead is not a paragraph", "A list or a quotation can't be a description.",
        wrong: "- The address does not exist.", right: "The address does not exist.")
    var message: String { "the lead must be a paragraph" }
    var help: String? { "say it in one to three sentences of running text" }
}

struct LeadTooLong: DiagnosticKind {
    static let id = "lead-too-long"
    static let explanation = Explanation(
        "the lead has a second paragraph", "More detail belongs in the section `Meaning`.",
        wrong: "One paragraph.\n\nAnother one.", right: "One paragraph.\n\n## Meaning\n\nAnother one.")
    var message: String { "the lead is one paragraph, and this is a second one" }
    var help: String? { "move the detail to the section `Meaning`" }
}

struct SectionMissing: DiagnosticKind {
    static let id = "section-missing"
    static let explanation = Explanation(
        "a required section is missing",
        "It may be there under another name. Headings of your own are allowed beside the required ones.",
        wrong: "## Causes", right: "## Common causes")
    let section: String
    /// A heading that is probably meant to be this one.
    let misspelled: String?
    /// The section that it belongs before, if that is there.
    let next: String?
    var message: String {
        "the section `\(section)` is missing" + (misspelled.map { ", and `\($0)` is not the same" } ?? "")
    }
    var help: String? {
        misspelled == nil
            ? "add a line `## \(section)` and its text" + (next.map { " above `## \($0)`" } ?? "")
            : "write it as `## \(section)`"
    }
}

struct SectionEmpty: DiagnosticKind {
    static let id = "section-empty"
    static let explanation = Explanation(
        "a section is empty", "Write it, or delete its heading if it is optional.",
        wrong: "## Meaning\n\n## Common causes", right: "## Meaning\n\nThe disk is full.\n\n## Common causes")
    let title: String
    var message: String { "the section `\(title)` is empty" }
    var help: String? { "write it, or delete the heading if the section is optional" }
}

struct SectionRepeated: DiagnosticKind {
    static let id = "section-repeated"
    static let explanation = Explanation(
        "a section is there twice", "Join the two.", wrong: "## Meaning\n…\n## Meaning", right: "## Meaning")
    let section: String
    let first: Location
    var message: String { "the section `\(section)` is here again" }
    var notes: [Diagnostic.Note] { [.init("it is here first", at: first)] }
    var help: String? { "join the two" }
}

struct SectionMisordered: DiagnosticKind {
    static let id = "section-misordered"
    static let explanation = Explanation(
        "a section is out of order", "Readers find the same things in the same order on each page.",
        wrong: "## Common causes\n## Meaning", right: "## Meaning\n## Common causes")
    let section: String
    let other: String
    let order: [String]
    var message: String { "the section `\(section)` belongs before `\(other)`" }
    var help: String? { "the order is \(quotedList(order))" }
}

struct ParagraphExpected: DiagnosticKind {
    static let id = "paragraph-expected"
    static let explanation = Explanation(
        "a section or answer does not begin with a paragraph", "Say it in a sentence first; a list may follow.",
        wrong: "### Why?\n\n- Because.", right: "### Why?\n\nBecause.")
    /// The part of the text that should begin with one.
    let part: String
    var message: String { "\(part) begins with a paragraph" }
    var help: String? { "say it in a sentence first; a list may follow" }
}

struct ListExpected: DiagnosticKind {
    static let id = "list-expected"
    static let explanation = Explanation(
        "a section that holds a list has none", "Lists of causes, fixes and sources are faster to scan.",
        wrong: "## Common causes\n\nThe disk is full.", right: "## Common causes\n\n- The disk is full.")
    let section: String
    var message: String { "the section `\(section)` holds a list" }
    var help: String? { "write each item on a line that begins with `- `" }
}

struct StepsExpected: DiagnosticKind {
    static let id = "steps-expected"
    static let explanation = Explanation(
        "`How it plays out` is not a numbered list",
        "The steps are shown as a flow. The section holds one numbered list and nothing else.",
        wrong: "- The message waits.", right: "1. The message waits.\n2. It is delivered.")
    var message: String { "the section `\(EntrySection.flow.rawValue)` is a numbered list and nothing else" }
    var help: String? { "write the steps as `1. …`, `2. …`" }
}

struct QuestionExpected: DiagnosticKind {
    static let id = "question-expected"
    static let explanation = Explanation(
        "the section of questions does not begin with a question",
        "Each question is a heading of the third level, with its answer below.", wrong: "## Questions\n\nBecause.",
        right: "## Questions\n\n### Why?\n\nBecause.")
    var message: String { "a question is expected here" }
    var help: String? { "begin with a heading `### …?` and answer it below" }
}

struct QuestionWithoutAnswer: DiagnosticKind {
    static let id = "question-without-answer"
    static let explanation = Explanation(
        "a question has no answer", "The answer is a paragraph below the heading.",
        wrong: "### Is it permanent?\n\n### Why?", right: "### Is it permanent?\n\nNo.")
    let question: String
    var message: String { "`\(question)` has no answer" }
    var help: String? { "answer it in a paragraph below the heading" }
}

struct QuestionMissing: DiagnosticKind {
    static let id = "question-missing"
    static let explanation = Explanation(
        "the section of questions has no question", "An entry answers at least one question that people type.",
        wrong: "## Questions\n\nNone.", right: "## Questions\n\n### Is it permanent?\n\nNo.")
    var message: String { "there is no question" }
    var help: String? { "add a heading `### …?` with a paragraph below it" }
}

struct SourceWithoutLink: DiagnosticKind {
    static let id = "source-without-link"
    static let explanation = Explanation(
        "a source has no link", "A source that nobody can look up proves nothing.", wrong: "- RFC 3463",
        right: "- [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)")
    var message: String { "the source has no link" }
    var help: String? { "write it as `- [title](https://…)`" }
}
