package import StatusCodes

/// What the site says of a three-digit reply (RFC 5321 section 4.2).
package struct Reply: SelfContainedPage {
    package let facts: PageFacts
    package let code: ReplyCode
    /// Where the reply is defined; empty for one that no document defines.
    package let standards: [String]
    /// What to do, in a few words.
    package let action: String
    /// Wordings seen in bounces that state no enhanced status code.
    package let phrases: [String]
    package let updated: CalendarDate
    package let prose: Prose

    package var name: String { "\(code) \(title)" }
}

/// The keys of a reply.
package enum ReplyKey: String, FrontMatterKey {
    case reply, title, standard, action, phrases, updated, aliases, draft

    package var isRequired: Bool {
        switch self {
        case .reply, .title, .action, .updated: true
        case .standard, .phrases, .aliases, .draft: false
        }
    }
}

/// The sections of a reply.
package enum ReplySection: String, SectionSchema {
    case example = "Example"
    case meaning = "Meaning"
    case occasion = "When it is sent"
    case fixes = "What to do"
    case questions = "Questions"
    case sources = "Sources"

    package var isRequired: Bool { self != .questions }
}
