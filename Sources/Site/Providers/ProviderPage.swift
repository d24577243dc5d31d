internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes

/// The pages of the providers.
func providerFiles(_ context: SiteContext) -> [OutputFile] {
    context.catalog.providers.map { provider in
        OutputFile(
            provider.path, context.theme.provider, source: provider.file, updated: provider.updated,
            addInputs: { provenance in
                let page = ProviderPage(provider, context)
                provenance.add(page.rows.compactMap(\.entry), "a link from a code of the provider")
                provenance.add(page.rows.compactMap(\.reply), "a link from a reply of the provider")
            },
            view: { ProviderPage(provider, context) })
    }
}

/// The page of a provider.
struct ProviderPage: View {
    let metadata: Prepared<PageMetadata>
    let provider: Provider
    let rows: [ProviderRowView]
    let editURL: URLReference?

    init(_ provider: Provider, _ context: SiteContext) {
        let catalog = context.catalog
        metadata = context.metadata(of: provider, tabTitle: "\(provider.title) bounce codes", in: .providers)
        self.provider = provider
        rows = provider.rows.map { row in
            ProviderRowView(
                row: row, entry: row.codes.flatMap { catalog.entry(about: $0.first) },
                reply: row.reply.flatMap(catalog.reply(for:)))
        }
        editURL = context.editURL(of: provider.file)
    }

    static let fields = Fields<ProviderPage>([
        .record("page") { $0.metadata },
        .text("title") { $0.provider.title },
        .flag("isDraft") { $0.provider.isDraft },
        .html("lead") { $0.provider.prose.lead },
        .html("body") { $0.provider.prose.html },
        .list("rows") { $0.rows },
        .list("sources") { $0.provider.sources.map { ProviderSourceView(source: $0) } },
        .text("updated") { $0.provider.updated.description },
        .url("editURL") { $0.editURL },
    ])
}

/// One meaning of a code or reply.
struct ProviderRowView: View {
    let row: Provider.Row
    let entry: Entry?
    let reply: Reply?

    static let fields = Fields<ProviderRowView>([
        .text("reply") { $0.row.reply?.description },
        .url("replyPath") { view in view.reply.map { URLReference($0.path) } },
        .text("code") { $0.row.codes?.description },
        .url("path") { view in view.entry.map { URLReference($0.path) } },
        .text("tag") { $0.row.tag },
        .text("meaning") { $0.row.meaning },
        .flag("isEarlier") { $0.row.source.evidence == .earlier },
        .flag("isObserved") { $0.row.source.evidence == .observed },
        .text("evidence") { $0.row.source.evidence.name },
        .text("evidenceName") { $0.row.source.evidence.rawValue },
        .flag("differs") { $0.row.agreement == .differs },
        .flag("isClose") { $0.row.agreement == .close },
        .text("note") { $0.row.note },
    ])
}

/// A source of the meanings of a provider's codes.
struct ProviderSourceView: View {
    let source: Provider.Source

    static let fields = Fields<ProviderSourceView>([
        .text("title") { $0.source.title },
        .url("address") { URLReference($0.source.url) },
        .text("read") { $0.source.read.description },
        .text("evidence") { $0.source.evidence.name },
    ])
}

/// The meanings that a provider gives to a code or reply, for the page of the latter.
struct ProviderPanel: View {
    private let provider: Provider
    private let rows: [Provider.Row]

    init(_ rows: ProviderRows) {
        provider = rows.provider
        self.rows = rows.rows
    }

    /// The sources of the rows, each once.
    private var sources: [Provider.Source] {
        var sources: [Provider.Source] = []
        for row in rows where !sources.contains(where: { $0.url == row.source.url && $0.read == row.source.read }) {
            sources.append(row.source)
        }
        return sources
    }

    static let fields = Fields<ProviderPanel>([
        .text("provider") { $0.provider.title },
        .flag("isDraft") { $0.provider.isDraft },
        .url("path") { URLReference($0.provider.path) },
        .list("rows") { panel in panel.rows.map { ProviderRowView(row: $0, entry: nil, reply: nil) } },
        .list("sources") { panel in panel.sources.map { ProviderSourceView(source: $0) } },
    ])
}

extension Provider.Evidence {
    var name: String {
        switch self {
        case .documented: "documented"
        case .earlier: "on an earlier page"
        case .observed: "observed"
        }
    }
}
