internal import Catalog
internal import Content
internal import Mustache

/// The index, and the page for an address that does not exist.
func indexFiles(_ context: SiteContext) -> [OutputFile] {
    let index = OutputFile(
        .index, context.theme.index, updated: context.catalog.entries.map(\.updated).max(),
        addInputs: { provenance in
            provenance.add(context.catalog.entries, "a row of the table")
            provenance.add(context.catalog.categories, "the name and summary above its rows")
        },
        view: { IndexPage(context) })
    let notFound = OutputFile(
        .notFound, context.theme.notFound, as: .notFoundPage, view: { NotFoundPage(context) })
    return [index, notFound]
}

/// The index of all codes.
struct IndexPage: View {
    let metadata: Prepared<PageMetadata>
    let groups: [CodeGroup]

    init(_ context: SiteContext) {
        metadata = context.metadata(
            .index, title: context.catalog.configuration.title, description: context.catalog.configuration.description)
        groups = context.catalog.categories.indices.map { CodeGroup($0, of: context.catalog) }
    }

    static let fields = Fields<IndexPage>([
        .record("page") { $0.metadata },
        .list("groups") { $0.groups },
    ])
}

/// A category with its codes.
struct CodeGroup: View {
    let category: Category
    let rows: [CodeRow]

    /// - Parameter number: the index of the category.
    init(_ number: Int, of catalog: Catalog) {
        let category = catalog.categories[number]
        self.category = category
        rows = catalog.entries(inCategory: number).map { CodeRow(entry: $0, category: category) }
    }

    static let fields = Fields<CodeGroup>([
        .text("title") { $0.category.title },
        .text("slug") { $0.category.slug },
        .text("summary") { $0.category.summary },
        .number("subject") { Int($0.category.subject) },
        .url("path") { URLReference($0.category.path) },
        .list("rows") { $0.rows },
    ])
}

/// The number of codes in words.
func codeCountInWords(_ count: Int) -> String { count == 1 ? "1 code" : "\(count) codes" }

/// The page for an address that does not exist. It is shown at any address, so its links begin with the path of the site.
struct NotFoundPage: View {
    let metadata: Prepared<PageMetadata>

    init(_ context: SiteContext) {
        metadata = Prepared(
            PageMetadata(
                title: "Page not found · \(context.catalog.configuration.title)",
                description: context.catalog.configuration.description, canonical: nil,
                root: URLReference(path: context.catalog.configuration.baseURL.path), isArticle: false,
                structuredData: nil,
                site: context.view))
    }

    static let fields = Fields<NotFoundPage>([
        .record("page") { $0.metadata }
    ])
}
