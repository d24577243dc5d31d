internal import Diagnostics
internal import StatusCodes

/// What an editor may want to write better.
enum EditorialCause: Cause {
    /// - Parameter elsewhere: some of the other places.
    case sentenceRepeated(elsewhere: [Location], count: Int)
    case leadLong(Int, limit: Int)
    case titleLong(Int, limit: Int)
    case questionUnmarked(String)
    case updateDue(CalendarDate)
    case updateAhead(CalendarDate, today: CalendarDate)
    case linkInsecure(String)
    case linkDead(String, reason: String)
    case phrasesMissing(EnhancedStatusCode, providers: [String])
    case keyMisplaced(String, before: String, order: [String])

    var wording: Wording {
        switch self {
        case .sentenceRepeated(let others, let count):
            Wording(
                warning: "sentence-repeated", "this sentence stands in \(count) entries",
                notes: others.map { .init("here too", at: $0) },
                help: "say what is true of this code alone; what is true of many belongs in a guide to link to")
        case .leadLong(let length, let limit):
            Wording(
                warning: "lead-long",
                "the lead has \(length) characters, and search engines show \(limit) of a description",
                help: "say the most important part in one short sentence, and the rest in the sections")
        case .titleLong(let length, let limit):
            Wording(
                warning: "title-long", "the title has \(length) characters, and search engines show \(limit)",
                help: "shorten it")
        case .questionUnmarked(let question):
            Wording(
                warning: "question-unmarked", "`\(question)` has no question mark",
                help: "write it as people ask it, with a question mark at its end")
        case .updateDue(let date):
            Wording(
                warning: "update-due", "nobody has updated this since \(date), more than a year ago",
                help: "read it again with its sources, correct it, and set `updated` to the day on which you did")
        case .updateAhead(let date, let today):
            Wording(
                warning: "update-ahead", "\(date) is yet to come: today is \(today)",
                help: "set `updated` to the day of the last change")
        case .linkInsecure(let address):
            Wording(
                warning: "link-insecure", "`\(address)` is not encrypted",
                help: "write `https:` if the place has it, or name a source that has")
        case .linkDead(let address, let reason):
            Wording(
                warning: "link-dead", "`\(address)` \(reason)",
                help: "look whether it has moved, and correct it or name another source")
        case .phrasesMissing(let code, let providers):
            Wording(
                warning: "phrases-missing",
                "\(Wording.names(providers)) \(providers.count == 1 ? "sends" : "send") `\(code)`, and the entry has no `phrases`",
                help:
                    "add wordings of bounces that name no code, in lower case, so that those are found too, or `phrases: []` if none is its own"
            )
        case .keyMisplaced(let key, let other, let order):
            Wording(
                warning: "key-misplaced", "the key `\(key)` belongs above `\(other)`",
                help: "the order is \(Wording.list(order)); `sitegen check --fix` sorts them")
        }
    }
}

extension Wording {
    /// "Gmail", "Gmail and Yahoo" or "Gmail and 2 others".
    fileprivate static func names(_ names: [String]) -> String {
        switch names.count {
        case 0: ""
        case 1: names[0]
        case 2: "\(names[0]) and \(names[1])"
        default: "\(names[0]) and \(names.count - 1) others"
        }
    }
}
