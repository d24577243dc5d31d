internal import Content
package import Diagnostics
internal import StatusCodes

/// Every kind of diagnostic about what files say of one another.
package let catalogDiagnostics: [any DiagnosticKind.Type] =
    [
        NoEntries.self, CodeRepeated.self, RelatedUnknown.self, RelatedDraft.self, CategoryUnknown.self,
        CategorySubjectMismatch.self, SubjectRepeated.self, TermRepeated.self, PathTaken.self, RangeOverlap.self,
        LinkBroken.self, FragmentUnknown.self, LinkToDraft.self,
    ] + registryDiagnostics

struct NoEntries: DiagnosticKind {
    static let id = "no-entries"
    static let explanation = Explanation(
        "there is nothing to publish",
        "All entries are drafts, or there are none at all. A site without entries would replace the one that is published.",
        wrong: "an empty folder Content/codes", right: "Content/codes/5.1.1.md without `draft: true`")
    var message: String { "there are no entries to publish" }
    var help: String? { "add one to `codes/`, such as `codes/5.1.1.md`, that is not a draft" }
}

struct CodeRepeated: DiagnosticKind {
    static let id = "code-repeated"
    static let explanation = Explanation(
        "a code has two entries", "One address can have only one page.", wrong: "code: 4.3.2 in two files",
        right: "one entry, with the best of both")
    let code: EnhancedStatusCode
    let first: Location
    var message: String { "`\(code)` already has an entry" }
    var notes: [Diagnostic.Note] { [.init("it is this one", at: first)] }
    var help: String? { "join the two, or correct the code of one" }
}

struct RelatedUnknown: DiagnosticKind {
    static let id = "related-unknown"
    static let explanation = Explanation(
        "a related code has no entry", "Write one, or name another.", wrong: "related: [4.3.9]",
        right: "related: [4.3.0]")
    let code: EnhancedStatusCode
    let known: [EnhancedStatusCode]
    var message: String { "`\(code)` has no entry" }
    var help: String? {
        nearest(to: code.description, among: known.map(\.description)).map { "did you mean `\($0)`?" }
            ?? "write one, or delete it here"
    }
}

struct RelatedDraft: DiagnosticKind {
    static let id = "related-draft"
    static let explanation = Explanation(
        "a related entry is a draft", "It is not published, so the link would lead nowhere.",
        wrong: "related: [5.1.1], which is a draft", right: "5.1.1 without `draft: true`")
    let code: EnhancedStatusCode
    var message: String { "`\(code)` is a draft and will not be published" }
    var help: String? { "publish it too, or delete it here" }
}

struct CategoryUnknown: DiagnosticKind {
    static let id = "category-unknown"
    static let explanation = Explanation(
        "there is no such category", "A category is a file in `Content/categories/`, named without `.md`.",
        wrong: "category: sytem", right: "category: system")
    let slug: String
    let known: [String]
    var message: String { "unknown category `\(slug)`" }
    var help: String? { suggestion(for: slug, among: known) }
}

struct CategorySubjectMismatch: DiagnosticKind {
    static let id = "category-subject-mismatch"
    static let explanation = Explanation(
        "the category does not fit the subject of the code",
        "A category claims the codes of one subject, the second number.", wrong: "code: 4.3.2\ncategory: mailbox",
        right: "code: 4.3.2\ncategory: system")
    let slug: String
    let code: EnhancedStatusCode
    let expected: String
    var message: String { "category `\(slug)` does not fit subject \(code.subject) of `\(code)`" }
    var help: String? { "write `category: \(expected)`" }
}

struct SubjectRepeated: DiagnosticKind {
    static let id = "subject-repeated"
    static let explanation = Explanation(
        "two categories claim a subject", "All codes of a subject are in one category.",
        wrong: "subject: 3 in two categories", right: "subject: 3 in one of them")
    let subject: UInt16
    let first: Location
    var message: String { "subject \(subject) already has a category" }
    var notes: [Diagnostic.Note] { [.init("it is this one", at: first)] }
    var help: String? { "correct the subject of one of the two" }
}

struct TermRepeated: DiagnosticKind {
    static let id = "term-repeated"
    static let explanation = Explanation(
        "two glossary terms have the same name",
        "A reader who looks a name up must find one term. Titles and aliases are compared without regard to case.",
        wrong: "aliases: [MX], in two files", right: "aliases: [MX], in one of them")
    let name: String
    let first: Location
    var message: String { "`\(name)` is already the name of another term" }
    var notes: [Diagnostic.Note] { [.init("it is this one", at: first)] }
    var help: String? { "delete it in one of the two files, or join the two terms" }
}

struct PathTaken: DiagnosticKind {
    static let id = "path-taken"
    static let explanation = Explanation(
        "two pages want the same path",
        "An alias takes a path, too, and some paths belong to the site itself, such as `feed.xml`.",
        wrong: "aliases: [codes/5.1.1/] while that entry exists", right: "aliases: [codes/5.1.99/]")
    let path: PagePath
    /// What has the path; `nil` for a file of the site itself.
    let first: Location?
    var message: String { "the path `\(path)` is already taken" }
    var notes: [Diagnostic.Note] { first.map { [.init("by this", at: $0)] } ?? [] }
    var help: String? { "choose another one" }
}

struct RangeOverlap: DiagnosticKind {
    static let id = "range-overlap"
    static let explanation = Explanation(
        "two ranges hold the same code",
        "A code of a range leads to the entry of the range, and there can be only one.",
        wrong: "5.7.606 through 5.7.649, and 5.7.640 through 5.7.660",
        right: "5.7.606 through 5.7.639, and 5.7.640 through 5.7.660")
    let codes: CodeRange
    let code: EnhancedStatusCode
    let first: Location
    var message: String { "the range `\(codes)` holds `\(code)`, and so does another range" }
    var notes: [Diagnostic.Note] { [.init("it is this one", at: first)] }
    var help: String? { "the two ranges may meet, but not overlap" }
}

struct LinkBroken: DiagnosticKind {
    static let id = "link-broken"
    static let explanation = Explanation(
        "a link leads to a page that does not exist",
        "Links lead to the files of other pages, relative to the file that has the link.",
        wrong: "[5.1.1](../5.1.1.md)", right: "[5.1.1](5.1.1.md)")
    let target: String
    /// What was probably meant, as it is written.
    let intended: String?
    var message: String { "the link leads to `\(target)`, which does not exist" }
    var help: String? { intended.map { "did you mean `\($0)`?" } ?? "correct it, or write that page" }
}

struct FragmentUnknown: DiagnosticKind {
    static let id = "fragment-unknown"
    static let explanation = Explanation(
        "a page has no such place", "The places on a page are its headings, in lower case with hyphens.",
        wrong: "[x](5.1.1.md#how-to-repair)", right: "[x](5.1.1.md#how-to-fix)")
    let fragment: String
    let page: String
    let known: [String]
    var message: String { "the page `\(page)` has no place called `#\(fragment)`" }
    var help: String? {
        nearest(to: fragment, among: known).map { "did you mean `#\($0)`?" }
            ?? (known.isEmpty ? nil : "it has \(quotedList(known.prefix(16).map { "#\($0)" }))")
    }
}

struct LinkToDraft: DiagnosticKind {
    static let id = "link-to-draft"
    static let explanation = Explanation(
        "a link leads to a draft", "The draft is not published, so the link would lead nowhere.",
        wrong: "[5.1.1](5.1.1.md), which is a draft", right: "5.1.1 without `draft: true`")
    let target: String
    var message: String { "`\(target)` is a draft and will not be published" }
    var help: String? { "publish it too, or delete the link" }
}
