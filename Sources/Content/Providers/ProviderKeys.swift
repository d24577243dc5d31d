/// The keys of a provider.
package enum ProviderKey: String, FrontMatterKey {
    case title, hosts, sources, rows, updated, aliases, draft

    package var isRequired: Bool {
        switch self {
        case .title, .sources, .rows, .updated: true
        case .hosts, .aliases, .draft: false
        }
    }
}

/// The keys of a source of a provider.
enum ProviderSourceKey: String, FrontMatterKey {
    case id, title, url, read, evidence

    var isRequired: Bool { true }
}

/// The keys of a row of a provider.
enum ProviderRowKey: String, FrontMatterKey {
    case source, reply, code, through, tag, meaning, registered, note

    var isRequired: Bool { self == .source || self == .meaning }
}

/// The sections of a provider, all of which are optional.
package enum ProviderSection: String, SectionSchema {
    case bounces = "How to read its bounces"
    case differences = "Where it differs"
    case help = "Where to turn"

    package var isRequired: Bool { false }
}
