internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes

/// The pages of the replies.
func replyFiles(_ context: SiteContext) -> [OutputFile] {
    context.catalog.replies.enumerated().map { number, reply in
        OutputFile(
            reply.path, context.theme.reply, source: reply.file, updated: reply.updated,
            addInputs: { addInputs(ofReply: number, in: context.catalog, to: &$0) },
            view: { ReplyPage(number, context) })
    }
}

/// Adds what the page of a reply is made of besides its own file.
private func addInputs(ofReply number: Int, in catalog: Catalog, to provenance: inout Provenance) {
    let reply = catalog.replies[number]
    for entry in catalog.entries where PairingView(entry, with: reply.code, in: catalog.registry) != nil {
        let isNamed = entry.replies.contains(reply.code)
        provenance.add(entry, isNamed ? "names this reply under `replies`" : "paired with it by the registry")
    }
    provenance.add(catalog.providerRows(of: reply.code))
    if catalog.registry != nil { provenance.add(Registry.contentPath, "which codes it is paired with") }
    provenance.add(catalog.replies.neighbors(of: number))
}

/// The page of a three-digit reply.
struct ReplyPage: View {
    let metadata: Prepared<PageMetadata>
    let reply: Reply
    let pairings: [PairingView]
    let panels: [ProviderPanel]
    let previous: ReplyLink?
    let next: ReplyLink?
    let editURL: URLReference?

    /// - Parameter number: the index of the reply.
    init(_ number: Int, _ context: SiteContext) {
        let catalog = context.catalog
        let reply = catalog.replies[number]
        metadata = context.metadata(of: reply, in: .replies)
        self.reply = reply
        pairings = catalog.entries.compactMap { PairingView($0, with: reply.code, in: catalog.registry) }
        panels = catalog.providerRows(of: reply.code).map { ProviderPanel($0) }
        let neighbors = catalog.replies.neighbors(of: number)
        previous = neighbors.previous.map { ReplyLink($0) }
        next = neighbors.next.map { ReplyLink($0) }
        editURL = context.editURL(of: reply.file)
    }

    static let fields = Fields<ReplyPage>([
        .record("page") { $0.metadata },
        .text("code") { $0.reply.code.description },
        .text("title") { $0.reply.title },
        .flag("isDraft") { $0.reply.isDraft },
        .text("class") { $0.reply.code.className },
        .text("typeName") { $0.reply.code.typeName },
        .text("standard") { $0.reply.standards.joined(separator: ", ") },
        .text("action") { $0.reply.action },
        .html("lead") { $0.reply.prose.lead },
        .html("body") { $0.reply.prose.html },
        .html("sources") { $0.reply.prose.sources },
        .flag("hasPairings") { !$0.pairings.isEmpty },
        .list("pairings") { $0.pairings },
        .flag("hasPanels") { !$0.panels.isEmpty },
        .list("panels") { $0.panels },
        .record("previous") { $0.previous },
        .record("next") { $0.next },
        .text("updated") { $0.reply.updated.description },
        .url("editURL") { $0.editURL },
    ])
}

/// An enhanced status code that comes with a reply.
struct PairingView: View {
    let row: CodeRow
    /// Whether the registry lists the pair.
    let isRegistered: Bool

    /// - Returns: `nil` if neither the entry nor the registry pairs the two.
    init?(_ entry: Entry, with reply: ReplyCode, in registry: Registry?) {
        let registered = registry?[code: entry.code]?.replies?.contains(reply) ?? false
        isRegistered = registered && reply.matchesClass(entry.code.statusClass)
        guard isRegistered || entry.replies.contains(reply) else { return nil }
        row = CodeRow(entry: entry, category: nil)
    }

    static let fields = Fields<PairingView>([
        .record("entry") { $0.row },
        .flag("isRegistered") { $0.isRegistered },
    ])
}

/// A reply in a list. It has no link if the reply has no page.
struct ReplyLink: View {
    let text: String
    let title: String?
    let path: URLReference?
    /// The text between it and the next one.
    let separator: String

    init(_ reply: Reply) {
        text = reply.code.description
        title = reply.title
        path = URLReference(reply.path)
        separator = ""
    }

    private init(_ code: ReplyCode, of catalog: Catalog, isLast: Bool) {
        let reply = catalog.reply(for: code)
        text = code.description
        title = reply?.title
        path = reply.map { URLReference($0.path) }
        separator = isLast ? "" : ", "
    }

    /// The replies of an entry.
    static func all(of entry: Entry, in catalog: Catalog) -> [ReplyLink] {
        let codes = entry.replies
        return codes.indices.map { ReplyLink(codes[$0], of: catalog, isLast: $0 == codes.count - 1) }
    }

    static let fields = Fields<ReplyLink>([
        .text("text") { $0.text },
        .text("title") { $0.title },
        .url("path") { $0.path },
        .text("separator") { $0.separator },
    ])
}

extension ReplyCode {
    /// The meaning of the first digit (RFC 5321 section 4.2.1).
    var className: String {
        switch firstDigit {
        case 2: "Positive completion"
        case 3: "Positive intermediate"
        case 4: "Transient negative"
        default: "Permanent negative"
        }
    }

    /// The type of bounce that it results in.
    var typeName: String {
        switch firstDigit {
        case 2, 3: BounceType.success.rawValue
        case 4: BounceType.soft.rawValue
        default: BounceType.hard.rawValue
        }
    }
}
