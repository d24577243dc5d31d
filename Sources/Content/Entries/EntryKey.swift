internal import StatusCodes

/// The keys of an entry.
package enum EntryKey: String, FrontMatterKey {
    case code, through, title, type, severity, category, standard, action, who, replies, related, guides, phrases,
        updated
    case reviewer, reviewed, aliases, draft

    package var isRequired: Bool {
        switch self {
        case .code, .title, .type, .severity, .category, .standard, .action, .replies, .related, .updated: true
        case .through, .who, .guides, .phrases, .reviewer, .reviewed, .aliases, .draft: false
        }
    }

    package var isExpected: Bool { self == .who }

    package var folderOfPages: String? { self == .guides ? "guides/" : nil }

    package var words: [String]? {
        switch value {
        case .word(let words), .words(let words): words
        default: nil
        }
    }

    /// The type of value that a key needs.
    package enum Value: Sendable {
        case text
        /// One text, or a list of them.
        case texts
        /// One of a closed set.
        case word([String])
        /// One or more of a closed set.
        case words([String])
        /// An enhanced status code.
        case code
        case codes
        /// Three-digit replies, at least one.
        case replies
        /// A day such as `2026-11-24`.
        case date
        case flag
    }

    package var value: Value {
        switch self {
        case .code, .through: .code
        case .type: .word(BounceType.allCases.map(\.rawValue))
        case .severity: .word(Severity.allCases.map(\.rawValue))
        case .who: .words(Role.allCases.map(\.rawValue))
        case .replies: .replies
        case .related: .codes
        case .standard, .guides, .phrases, .aliases: .texts
        case .updated, .reviewed: .date
        case .draft: .flag
        case .title, .category, .action, .reviewer: .text
        }
    }

    /// What the key says, for an editor who has the cursor on it.
    package var summary: String {
        switch self {
        case .code: "The enhanced status code: class, subject and detail. It is the name of the file without `.md`."
        case .through: "Only for a documented range of codes: its last one."
        case .title: "The registered title."
        case .type: "`soft` for class 4, `hard` for class 5, `success` for class 2."
        case .severity:
            "How bad it is for the sender. low: it passes by itself. medium: worth a look, or one recipient is affected. high: somebody has to change something, or many recipients are affected. critical: the sender's mail as a whole is refused."
        case .category: "A file in `Content/categories/`: the one whose `subject` is the second number of the code."
        case .standard:
            "Where the code is defined, one or a list, such as `RFC 3463`; or the provider whose own code it is, such as `Gmail`."
        case .action: "What to do, in about six words."
        case .who:
            "Who can end it, most likely first: `nobody` (it passes by itself), `sender`, `sending-admin`, `recipient`, `recipient-admin`. Each but `nobody` has its heading in `How to fix`."
        case .replies: "The three-digit replies that the code comes with. They begin with the digit of its class."
        case .related: "Entries that a reader may want next. Each must exist."
        case .guides: "Guides that help with this problem: files in `Content/pages/guides/`, without `.md`."
        case .phrases: "Wordings of bounces that name no code, in lower case."
        case .updated: "The day of the last change of substance."
        case .reviewer: "Who checked the entry. It goes together with `reviewed`."
        case .reviewed: "When the entry was checked. It goes together with `reviewer`."
        case .aliases: "Former paths of this page, such as `codes/5.1.99/`, which then lead here."
        case .draft: "With `true` the entry is checked but not published."
        }
    }
}
