internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes

/// The pages of the families.
func familyFiles(_ context: SiteContext) -> [OutputFile] {
    context.catalog.families.map { family in
        OutputFile(
            family.path, context.theme.family, source: family.file, updated: family.updated,
            addInputs: { $0.add(entries(of: family, in: context.catalog), "a row of the table") },
            view: { FamilyPage(family, context) })
    }
}

/// The entries of the codes that belong to a family.
private func entries(of family: Family, in catalog: Catalog) -> [Entry] {
    catalog.entries.filter { family.codes.contains($0.code) }
}

/// The page of a family of codes, for codes that do not have their own page.
struct FamilyPage: View {
    let metadata: Prepared<PageMetadata>
    let family: Family
    let category: Category?
    /// The family of the whole class, unless this is it.
    let parent: LinkView?
    let rows: [CodeRow]
    let editURL: URLReference?

    init(_ family: Family, _ context: SiteContext) {
        let catalog = context.catalog
        metadata = context.metadata(of: family)
        self.family = family
        category = catalog.categories.first { $0.subject == family.codes.subject }
        let wide = CodeFamily(family.codes.statusClass, subject: nil)
        parent = family.codes == wide ? nil : catalog.families.first { $0.codes == wide }.map { LinkView($0) }
        rows = entries(of: family, in: catalog).map { CodeRow(entry: $0, category: catalog.category(of: $0)) }
        editURL = context.editURL(of: family.file)
    }

    static let fields = Fields<FamilyPage>([
        .record("page") { $0.metadata },
        .text("code") { $0.family.codes.description },
        .text("title") { $0.family.title },
        .flag("isDraft") { $0.family.isDraft },
        .text("failure") { $0.family.codes.statusClass.bounceType.failure },
        .text("typeName") { $0.family.codes.statusClass.bounceType.rawValue },
        .text("action") { $0.family.action },
        .record("category") { page in page.category.map { LinkView(to: $0) } },
        .record("parent") { $0.parent },
        .html("lead") { $0.family.prose.lead },
        .html("body") { $0.family.prose.html },
        .flag("hasRows") { !$0.rows.isEmpty },
        .list("rows") { $0.rows },
        .text("updated") { $0.family.updated.description },
        .url("editURL") { $0.editURL },
    ])
}

extension LinkView {
    init(_ family: Family) {
        self.init(text: family.name, path: URLReference(family.path))
    }
}
