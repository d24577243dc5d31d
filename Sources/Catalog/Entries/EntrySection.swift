internal import StatusCodes

/// The sections of an entry, in the order in which they stand in its file.
enum EntrySection: String, SectionSchema {
    case example = "Example"
    case meaning = "Meaning"
    case flow = "How it plays out"
    case causes = "Common causes"
    case fixes = "How to fix"
    case questions = "Questions"
    case sources = "Sources"

    /// The headings.
    static let names = allCases.map(\.rawValue)

    var isRequired: Bool { self != .flow }

    var number: Int {
        switch self {
        case .example: 0
        case .meaning: 1
        case .flow: 2
        case .causes: 3
        case .fixes: 4
        case .questions: 5
        case .sources: 6
        }
    }
}

/// The places on a code page that are there whatever the text of the entry says.
package enum CodePageAnchor: String, CaseIterable, Sendable {
    case lead = "what-it-means"
    case glance = "at-a-glance"
    case example = "example"
    case meaning = "meaning"
    case flow = "how-it-plays-out"
    case comparison = "soft-or-hard"
    case causes = "common-causes"
    case fixes = "how-to-fix"
    case questions = "questions"
    case related = "related-codes"
    case sources = "sources"

    static let names = allCases.map(\.rawValue)
    private static let successNames = names.filter { $0 != comparison.rawValue }

    /// The places on the pages of a type. A success is no bounce, so there is nothing to compare.
    static func names(for type: BounceType) -> [String] { type == .success ? successNames : names }
}
