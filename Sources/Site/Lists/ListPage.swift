internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes
internal import Text

/// The pages that list all pages of one kind: replies, providers, guides or terms.
func listFiles(_ context: SiteContext) -> [OutputFile] {
    SiteList.all.compactMap { list -> OutputFile? in
        let members = list.members(in: context.catalog)
        guard !members.isEmpty else { return nil }
        return OutputFile(
            list.path, context.theme.list, updated: members.compactMap(\.facts.updated).max(),
            addInputs: { provenance in
                for page in members { provenance.add(page, "a row of the list") }
            },
            view: { ListPage(list, context) })
    }
}

/// A list of all pages of one kind.
struct ListPage: View {
    let metadata: Prepared<PageMetadata>
    let list: SiteList
    let items: [Item]

    /// A row of the list.
    struct Item: View {
        var code: String?
        let title: String
        let summary: String
        let path: URLReference
        let isDraft: Bool
        /// A term is shown in full, since it does not have its own page.
        var term: Term?

        static let fields = Fields<Item>([
            .text("code") { $0.code },
            .text("title") { $0.title },
            .text("summary") { $0.summary },
            .url("path") { $0.path },
            .flag("isDraft") { $0.isDraft },
            .record("term") { $0.term },
        ])
    }

    /// A term of the glossary.
    struct Term: View {
        let term: GlossaryTerm

        static let fields = Fields<Term>([
            .text("anchor") { $0.term.anchor },
            .text("otherNames") { $0.term.otherNames.isEmpty ? nil : $0.term.otherNames.joined(separator: ", ") },
            .html("body") { $0.term.body.html },
            .flag("hasRelated") { !$0.term.related.isEmpty },
            .list("related") { page in
                page.term.related.map { LinkView(text: $0, path: URLReference(.page(Entry.self, $0))) }
            },
        ])
    }

    static let fields = Fields<ListPage>([
        .record("page") { $0.metadata },
        .text("title") { $0.list.title },
        .text("tagline") { $0.list.tagline },
        .list("items") { $0.items },
    ])
}

extension ListPage {
    init(_ list: SiteList, _ context: SiteContext) {
        metadata = context.metadata(
            list.path, title: list.title, description: list.tagline, breadcrumbs: [(list.title, list.path)])
        self.list = list
        items = list.members(in: context.catalog).map { page in
            Item(
                code: (page as? Reply)?.code.description, title: page.title, summary: page.summary,
                path: URLReference(page.path), isDraft: page.isDraft,
                term: (page as? GlossaryTerm).map { Term(term: $0) })
        }
    }
}
