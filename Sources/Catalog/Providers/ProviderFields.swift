/// The keys of a provider.
enum ProviderField: String, FrontMatterField {
    case title, hosts, sources, rows, updated, aliases, draft

    var isRequired: Bool {
        switch self {
        case .title, .sources, .rows, .updated: true
        case .hosts, .aliases, .draft: false
        }
    }
}

/// The keys of a source of a provider.
enum ProviderSourceField: String, FrontMatterField {
    case id, title, url, read, evidence

    var isRequired: Bool { true }
}

/// The keys of a row of a provider.
enum ProviderRowField: String, FrontMatterField {
    case source, reply, code, through, tag, meaning, registered, note

    var isRequired: Bool { self == .source || self == .meaning }
}

/// The sections of a provider; its page may do without any of them.
enum ProviderSection: String, SectionSchema {
    case bounces = "How to read its bounces"
    case differences = "Where it differs"
    case help = "Where to turn"

    var isRequired: Bool { false }
}
