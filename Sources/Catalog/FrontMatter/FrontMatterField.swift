internal import StatusCodes

/// The keys of a kind of file. The set is closed: a key that no case names is a mistake. The order of the cases is the one in
/// which keys are written.
protocol FrontMatterField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether a file without it is incomplete.
    var isRequired: Bool { get }
    /// The words that it takes, if they are a closed set.
    var words: [String]? { get }
}

extension FrontMatterField {
    var words: [String]? { nil }
}

/// The keys of an entry.
package enum EntryField: String, FrontMatterField {
    case code, through, title, type, severity, category, standard, action, replies, related, phrases, updated
    case reviewer, reviewed, aliases, draft

    package var isRequired: Bool {
        switch self {
        case .code, .title, .type, .severity, .category, .standard, .action, .replies, .related, .updated: true
        case .through, .phrases, .reviewer, .reviewed, .aliases, .draft: false
        }
    }

    package var words: [String]? {
        switch self {
        case .type: BounceType.allCases.map(\.rawValue)
        case .severity: Severity.allCases.map(\.rawValue)
        default: nil
        }
    }
}

/// The keys of a category.
enum CategoryField: String, FrontMatterField {
    case subject, title, updated, aliases

    var isRequired: Bool { self == .subject || self == .title }
}

/// The keys of a page.
enum PageField: String, FrontMatterField {
    case title, updated, aliases, draft

    var isRequired: Bool { self == .title || self == .updated }
}

/// The keys of `site.yaml`.
enum ConfigurationField: String, FrontMatterField {
    case title, baseURL, description, repository, outputs, registry

    var isRequired: Bool { self == .title || self == .baseURL || self == .description }
}

/// The keys of a registration in `registry/enhanced-status-codes.yaml`.
enum RegistrationField: String, FrontMatterField {
    case code, title, classes, replies, standards

    var isRequired: Bool { self == .code || self == .classes || self == .standards }
}
