internal import Diagnostics

/// What can be wrong with a file as a whole.
let fileDiagnostics: [any DiagnosticKind.Type] = [
    EntryTooLarge.self, NotUTF8.self, FenceMissing.self, FenceUnclosed.self, FileMisplaced.self,
    FileIgnored.self, FileNotRegular.self, FileNameUnfit.self, TooManyMistakes.self, LeftToWrite.self,
]

struct EntryTooLarge: DiagnosticKind {
    static let id = "entry-too-large"
    static let explanation = Explanation(
        "a file is larger than any entry should be",
        "Readers of a bounce are in a hurry. A text that needs so much room is a guide, or several.",
        wrong: "codes/4.3.2.md with 200 KB", right: "codes/4.3.2.md with a link to `../pages/guides/closed-servers.md`")
    let size: Int
    let limit: Int
    var message: String { "the file has \(size) bytes, and the limit is \(limit)" }
    var help: String? { "move part of it to a page of its own and link to that" }
}

struct NotUTF8: DiagnosticKind {
    static let id = "not-utf8"
    static let explanation = Explanation(
        "a file is not UTF-8", "Everything is read and published as UTF-8. The place is the first byte that is not.",
        wrong: "a file saved as Windows-1252", right: "the same file saved as UTF-8")
    var message: String { "the file is not UTF-8 from here on" }
    var help: String? { "save it again with the encoding UTF-8" }
}

struct FenceMissing: DiagnosticKind {
    static let id = "fence-missing"
    static let explanation = Explanation(
        "a file does not begin with front matter",
        "The keys are between two lines of three dashes, and the first of these is the first line of the file.",
        wrong: "code: 4.3.2\n---", right: "---\ncode: 4.3.2\n---")
    var message: String { "the file does not begin with front matter" }
    var help: String? { "begin with a line `---`, the keys below it, and a second line `---`" }
}

struct FenceUnclosed: DiagnosticKind {
    static let id = "fence-unclosed"
    static let explanation = Explanation(
        "the front matter has no end", "The second line of three dashes shows where the text begins.",
        wrong: "---\ncode: 4.3.2\n\nThe lead.", right: "---\ncode: 4.3.2\n---\n\nThe lead.")
    var message: String { "the front matter has no end" }
    var help: String? { "add a line `---` below its last key" }
}

struct FileMisplaced: DiagnosticKind {
    static let id = "file-misplaced"
    static let explanation = Explanation(
        "a file is in a place that nothing is published from",
        "The folder says what a file is: an entry in `codes`, a guide in `pages/guides`, and so on.",
        wrong: "Content/4.3.2.md", right: "Content/codes/4.3.2.md")
    /// The folders of the kinds.
    let folders: [String]
    var message: String { "nothing is published from this place" }
    var help: String? { "move it to \(quotedList(folders.map { "\($0)/" }, conjunction: "or"))" }
}

struct FileIgnored: DiagnosticKind {
    static let id = "file-ignored"
    static let explanation = Explanation(
        "a file of the content is not used",
        "Content is Markdown, apart from `site.yaml` and the registry. Pictures, scripts and styles belong in the folder of templates.",
        wrong: "Content/codes/notes.txt", right: "Content/codes/4.3.2.md")
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the file is not used" }
    var help: String? { "content ends in `.md`; assets belong in the templates folder" }
}

struct FileNotRegular: DiagnosticKind {
    static let id = "file-not-regular"
    static let explanation = Explanation(
        "a link or special file is in the content folder",
        "A symbolic link may lead to something that is not meant to be published, so links are not followed.",
        wrong: "codes/4.3.2.md -> /etc/passwd", right: "a copy of the file")
    var message: String { "this is a link or a special file, and content is read from regular files only" }
    var help: String? { "put a copy of the file here" }
}

struct FileNameUnfit: DiagnosticKind {
    static let id = "file-name"
    static let explanation = Explanation(
        "the name of a file can't be part of an address",
        "The name of the file becomes part of the address of the page. Lower-case letters, digits, `.`, `-` and `_` work everywhere.",
        wrong: "pages/guides/Soft & hard.md", right: "pages/guides/soft-and-hard.md")
    var message: String { "the name of a file becomes part of an address" }
    var help: String? { "use lower-case letters, digits, `.`, `-` and `_` only, such as `4.3.2.md`" }
}

struct TooManyMistakes: DiagnosticKind {
    static let id = "too-many-mistakes"
    static let explanation = Explanation(
        "a file has more errors than anybody reads",
        "After two hundred the rest is not shown. One of the first may have caused the others.",
        wrong: "a file with 200 errors", right: "the first ones corrected, and the check run again")
    var message: String { "this file has so many errors that the rest is not shown" }
    var help: String? { "correct the first ones" }
}

struct LeftToWrite: DiagnosticKind {
    static let id = "left-to-write"
    static let explanation = Explanation(
        "a text is still to be written",
        "`sitegen new` writes `TODO:` where a text is missing. In a draft that is a warning, so that the preview shows the page; a published page must be complete.",
        wrong: "action: \"TODO: what to do, in about six words\"", right: "action: Tell the recipient, resend later")
    let hint: String
    /// Whether the marker is in a comment after an initial value.
    let isChoice: Bool
    let isDraft: Bool
    var severity: Diagnostic.Severity { isDraft ? .warning : .error }
    var message: String { "this is still to be \(isChoice ? "chosen" : "written")\(hint.isEmpty ? "" : ": \(hint)")" }
    var help: String? {
        let advice =
            isChoice
            ? "put the right value before the `#`, and delete what follows" : "write it in place of the `TODO:`"
        return isDraft ? "\(advice); when none is left, delete the line `draft: true`" : advice
    }
}
