internal import Content
package import Diagnostics
internal import StatusCodes

/// Every kind of diagnostic about how good the texts are, which `sitegen check` alone reports.
package let editorialDiagnostics: [any DiagnosticKind.Type] = [
    SentenceRepeated.self, LeadLong.self, TitleLong.self, QuestionUnmarked.self, UpdateDue.self, UpdateAhead.self,
    LinkInsecure.self, LinkDead.self, PhrasesMissing.self, KeyMisplaced.self, KeyExpected.self,
]

/// A suggestion for a better text; never an error.
protocol EditorialKind: DiagnosticKind {}

extension EditorialKind {
    var severity: Diagnostic.Severity { .warning }
}

struct SentenceRepeated: EditorialKind {
    static let id = "sentence-repeated"
    static let explanation = Explanation(
        "a long sentence is in three entries or more",
        "Say what is true of this code alone; what is true of many belongs in a guide to link to.",
        wrong: "the same sentence of twelve words in three files", right: "the sentence in a guide, and three links")
    /// Some of the other places.
    let others: [Location]
    /// How many entries have it.
    let count: Int
    var message: String { "this sentence is in \(count) entries" }
    var notes: [Diagnostic.Note] { others.map { .init("here too", at: $0) } }
    var help: String? { "say what is true of this code alone; what is true of many belongs in a guide to link to" }
}

struct LeadLong: EditorialKind {
    static let id = "lead-long"
    static let explanation = Explanation(
        "the lead has more than 160 characters",
        "It is the description of the page, and search engines cut off longer ones.",
        wrong: "a lead of four long sentences", right: "a lead of one short sentence, and the rest under `Meaning`")
    let length: Int
    let limit: Int
    var message: String {
        "the lead has \(length) characters, and search engines show \(limit) of a description"
    }
    var help: String? { "say the most important part in one short sentence, and the rest in the sections" }
}

struct TitleLong: EditorialKind {
    static let id = "title-long"
    static let explanation = Explanation(
        "the title has more than 70 characters",
        "Search engines cut off longer ones. The registered title of a code stays as it is.",
        wrong: "title: All that you always wanted to know about soft and hard bounces, and more",
        right: "title: Soft and hard bounces")
    let length: Int
    let limit: Int
    var message: String { "the title has \(length) characters, and search engines show \(limit)" }
    var help: String? { "shorten it" }
}

struct QuestionUnmarked: EditorialKind {
    static let id = "question-unmarked"
    static let explanation = Explanation(
        "a question has no question mark", "It is shown as a question, and found as one.",
        wrong: "### Is it permanent", right: "### Is it permanent?")
    let question: String
    var message: String { "`\(question)` has no question mark" }
    var help: String? { "write it as people ask it, with a question mark at its end" }
}

struct UpdateDue: EditorialKind {
    static let id = "update-due"
    static let explanation = Explanation(
        "nobody has updated a text for more than a year",
        "Providers change what they send. Read it again with its sources, and set `updated` to the day on which you did.",
        wrong: "updated: 2024-11-24", right: "updated: 2026-11-24")
    let date: CalendarDate
    var message: String { "nobody has updated this since \(date), more than a year ago" }
    var help: String? { "read it again with its sources, correct it, and set `updated` to the day on which you did" }
}

struct UpdateAhead: EditorialKind {
    static let id = "update-ahead"
    static let explanation = Explanation(
        "the date of an update is in the future",
        "Readers see the date, and it is in the feed and the sitemap. One day ahead is allowed, for time zones east of the machine's.",
        wrong: "updated: 2062-11-24, in 2026", right: "updated: 2026-11-24")
    let date: CalendarDate
    let today: CalendarDate
    var message: String { "\(date) is in the future: today is \(today)" }
    var help: String? { "set `updated` to the day of the last change" }
}

struct LinkInsecure: EditorialKind {
    static let id = "link-insecure"
    static let explanation = Explanation(
        "a link is not encrypted", "What readers get there can be read and changed on the way.",
        wrong: "[Help](http://example.com/)", right: "[Help](https://example.com/)")
    let address: String
    var message: String { "`\(address)` is not encrypted" }
    var help: String? { "write `https:` if the server supports it, or name a source that does" }
}

struct LinkDead: EditorialKind {
    static let id = "link-dead"
    static let explanation = Explanation(
        "a link to another site leads nowhere",
        "`sitegen check --external` tries it. A site may be down for an hour or refuse programs; look yourself.",
        wrong: "[Help](https://example.com/gone), which answers with 404", right: "[Help](https://example.com/help)")
    let address: String
    /// Completes "the address …", such as "answers with 404".
    let reason: String
    var message: String { "`\(address)` \(reason)" }
    var help: String? { "find out whether it has moved, and correct it or name another source" }
}

struct PhrasesMissing: EditorialKind {
    static let id = "phrases-missing"
    static let explanation = Explanation(
        "a code that a provider sends has no phrases",
        "Many bounces state no code. With wordings under `phrases` they are recognized all the same. An empty list says that no wording belongs to this code alone.",
        wrong: "an entry 5.2.2 without `phrases`", right: "phrases: [mailbox quota exceeded]")
    let code: EnhancedStatusCode
    let providers: [String]
    var message: String {
        "\(names) \(providers.count == 1 ? "sends" : "send") `\(code)`, and the entry has no `phrases`"
    }
    var help: String? {
        "add wordings of bounces that name no code, in lower case, so that those are found too, or `phrases: []` if none is its own"
    }
    /// "Gmail", "Gmail and Yahoo" or "Gmail and 2 others".
    private var names: String {
        switch providers.count {
        case 0: ""
        case 1: providers[0]
        case 2: "\(providers[0]) and \(providers[1])"
        default: "\(providers[0]) and \(providers.count - 1) others"
        }
    }
}

struct KeyMisplaced: EditorialKind {
    static let id = "key-misplaced"
    static let explanation = Explanation(
        "the keys are out of order",
        "In the same order everywhere they are found at a glance. `sitegen check --fix` sorts them.",
        wrong: "title: Mailbox full\ncode: 5.2.2", right: "code: 5.2.2\ntitle: Mailbox full")
    let key: String
    let other: String
    let order: [String]
    var message: String { "the key `\(key)` belongs above `\(other)`" }
    var help: String? { "the order is \(quotedList(order)); `sitegen check --fix` sorts them" }
}

struct KeyExpected: EditorialKind {
    static let id = "key-expected"
    static let explanation = Explanation(
        "a key is missing that every page of its kind should have",
        "The site can be built without it, but its readers miss what the key says.",
        wrong: "an entry without `who`", right: "who: [recipient, recipient-admin]")
    let key: String
    var message: String { "the key `\(key)` is missing, which every page of this kind should have" }
    var help: String? { "add a line `\(key): …` to the front matter" }
}
