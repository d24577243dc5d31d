internal import Diagnostics
internal import StatusCodes

extension BodyCause {
    var wording: Wording {
        switch self {
        case .nestingTooDeep(let limit):
            Wording(
                "nesting-too-deep", "lists and quotes stand more than \(limit) levels deep", help: "write them flatter")
        case .tooManyOpeners(let limit):
            Wording(
                "too-many-brackets", "there are more than \(limit) opening brackets",
                help: "a page with so many links is hard to read; split it")
        case .rawHTML:
            Wording(
                "raw-html", "HTML does not work here; it would be shown as text",
                help: "use Markdown, or put it between backticks if it is meant to be read")
        case .image:
            Wording("image", "images are not published", help: "describe in words what it shows")
        case .pipeTable:
            Wording("pipe-table", "tables of pipes do not work here; CommonMark has none", help: "write a list")
        case .linkUnsafe(let text):
            Wording(
                "link-unsafe", "a link may not lead to `\(text)`",
                help: "links begin with `https:`, `http:` or `mailto:`, or lead to a page of this site")
        case .linkOutside(let text):
            Wording(
                "link-outside", "`\(text)` leads out of the site", help: "write the path of a file or page of this site"
            )
        case .headingLevelOne:
            Wording(
                "heading-level-one", "a heading of the first level stands here, and the page has its title already",
                help: "write `##` for a section and `###` below it")
        case .leadMissing:
            Wording(
                "lead-missing", "the lead is missing",
                help: "begin the body with a paragraph of one to three sentences that says what it means")
        case .leadNotAParagraph:
            Wording(
                "lead-not-a-paragraph", "the lead is a paragraph",
                help: "say it in one to three sentences of running text")
        case .leadTooLong:
            Wording(
                "lead-too-long", "the lead is one paragraph, and this is a second one",
                help: "move what goes further to the section `Meaning`")
        case .sectionMissing(let section, let misspelled, let next):
            Wording(
                "section-missing",
                "the section `\(section)` is missing"
                    + (misspelled.map { ", and `\($0)` is not the same" } ?? ""),
                help: misspelled == nil
                    ? "add a line `## \(section)` and its text" + (next.map { " above `## \($0)`" } ?? "")
                    : "write it as `## \(section)`")
        case .sectionEmpty(let title):
            Wording(
                "section-empty", "the section `\(title)` is empty",
                help: "write it, or delete the heading if it may be left out")
        case .sectionRepeated(let section, let first):
            Wording(
                "section-repeated", "the section `\(section)` stands here again",
                notes: [.init("it stands here first", at: first)], help: "join the two")
        case .sectionMisordered(let section, let before, let order):
            Wording(
                "section-misordered", "the section `\(section)` belongs before `\(before)`",
                help: "the order is \(Wording.list(order))")
        case .paragraphExpected(let place):
            Wording(
                "paragraph-expected", "\(place) begins with a paragraph",
                help: "say it in a sentence first; a list may follow")
        case .listExpected(let section):
            Wording(
                "list-expected", "the section `\(section)` holds a list",
                help: "write each item on a line that begins with `- `")
        case .stepsExpected:
            Wording(
                "steps-expected", "the section `\(EntrySection.flow.rawValue)` is a numbered list and nothing else",
                help: "write the steps as `1. …`, `2. …`")
        case .exampleWithoutReply:
            Wording(
                "example-without-reply", "the example holds no reply",
                help: "put a server's reply between lines of three backticks, the first one followed by `smtp`")
        case .exampleWithoutCode(let codes):
            Wording(
                "example-without-code", "the example does not show `\(codes)`",
                help: "show a reply such as `\(codes.first.statusClass.rawValue)50 \(codes.first) …`")
        case .exampleOfAnotherReply(let reply, let wanted):
            Wording(
                "example-reply-mismatch", "this is a reply \(reply), and the page is about \(wanted)",
                help: "show a reply that begins with \(wanted), or write the whole dialogue with `C: ` and `S: `")
        case .exampleReplyOfAnotherClass(let reply, let code):
            Wording(
                "example-class-mismatch", "reply \(reply) does not go with `\(code)`",
                help: "show a reply that begins with \(code.statusClass.rawValue)")
        case .questionExpected:
            Wording(
                "question-expected", "a question is wanted here",
                help: "begin with a heading `### …?` and answer it below")
        case .questionWithoutAnswer(let question):
            Wording(
                "question-without-answer", "`\(question)` has no answer",
                help: "answer it in a paragraph below the heading")
        case .questionMissing:
            Wording(
                "question-missing", "there is no question", help: "add a heading `### …?` with a paragraph below it")
        case .sourceWithoutLink:
            Wording("source-without-link", "the source has no link", help: "write it as `- [title](https://…)`")
        }
    }
}
