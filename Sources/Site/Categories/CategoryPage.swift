internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes

/// The pages of the categories.
func categoryFiles(_ context: SiteContext) -> [OutputFile] {
    context.catalog.categories.enumerated().map { number, category in
        let updated: [CalendarDate?] =
            [category.facts.updated] + context.catalog.entries(inCategory: number).map(\.updated)
        return OutputFile(
            category.path, context.theme.category, source: category.file, updated: updated.compactMap(\.self).max(),
            addInputs: { $0.add(context.catalog.entries(inCategory: number), "a row of the table") },
            view: { CategoryPage(number, context) })
    }
}

/// The page of a category.
struct CategoryPage: View {
    let metadata: Prepared<PageMetadata>
    let group: CodeGroup
    /// For the codes of the subject that have no page.
    let families: [LinkView]
    let editURL: URLReference?

    /// - Parameter number: the index of the category.
    init(_ number: Int, _ context: SiteContext) {
        let category = context.catalog.categories[number]
        metadata = context.metadata(of: category, tabTitle: "\(category.title) codes", isArticle: false)
        group = CodeGroup(number, of: context.catalog)
        families = context.catalog.families.filter { $0.codes.subject == category.subject }.map { LinkView($0) }
        editURL = context.editURL(of: category.file)
    }

    static let fields = Fields<CategoryPage>([
        .record("page") { $0.metadata },
        .text("title") { $0.group.category.title },
        .number("subject") { Int($0.group.category.subject) },
        .html("body") { $0.group.category.body.html },
        .list("rows") { $0.group.rows },
        .flag("hasFamilies") { !$0.families.isEmpty },
        .list("families") { $0.families },
        .text("count") { codeCountInWords($0.group.rows.count) },
        .url("editURL") { $0.editURL },
    ])
}
