internal import Catalog
internal import Mustache

/// The index of all codes.
struct IndexPage: View {
    let frame: Frame
    let groups: [CodeGroup]

    init(_ catalog: Catalog, frame: Frame) {
        self.frame = frame
        groups = catalog.categories.indices.map { CodeGroup($0, of: catalog) }
    }

    static let fields = Fields<IndexPage>([
        .record("page") { $0.frame },
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

/// The page of a category.
struct CategoryPage: View {
    let frame: Frame
    let group: CodeGroup
    /// For the codes of the subject that have no page.
    let families: [LinkView]
    let editURL: URLReference?

    static let fields = Fields<CategoryPage>([
        .record("page") { $0.frame },
        .text("title") { $0.group.category.title },
        .number("subject") { Int($0.group.category.subject) },
        .html("body") { $0.group.category.html },
        .list("rows") { $0.group.rows },
        .flag("hasFamilies") { !$0.families.isEmpty },
        .list("families") { $0.families },
        .text("count") { codeCountInWords($0.group.rows.count) },
        .url("editURL") { $0.editURL },
    ])
}

/// How many codes there are, in words.
func codeCountInWords(_ count: Int) -> String { count == 1 ? "1 code" : "\(count) codes" }
