internal import Catalog
internal import Content
internal import Mustache
internal import StatusCodes
internal import Text

/// The registration of the code of an entry.
struct RegistrationView: View {
    let registration: Registration
    let statusClass: StatusClass

    static let fields = Fields<RegistrationView>([
        .text("number") { $0.registration.description },
        .text("name") { $0.registration.title },
        .text("classes") { $0.registration.classes.inWords },
        .text("replies") { $0.registration.replies?.map(\.description).joined(separator: ", ") },
        .text("standards") { $0.registration.standards.joined(separator: ", ") },
        .flag("isWithin") { $0.registration.classes.contains($0.statusClass) },
    ])
}

extension [StatusClass] {
    /// "class 5", "classes 4 and 5", "every class", "no class".
    var inWords: String {
        let digits = sorted().map { String($0.rawValue) }
        guard let last = digits.last else { return "no class" }
        if count == StatusClass.allCases.count { return "every class" }
        return count == 1 ? "class \(last)" : "classes \(digits.dropLast().joined(separator: ", ")) and \(last)"
    }
}

/// The page that compares the registry with the site, if there is a registry.
func coverageFiles(_ context: SiteContext) -> [OutputFile] {
    guard context.catalog.registry != nil else { return [] }
    let page = OutputFile(
        .coverage, context.theme.coverage, updated: context.catalog.entries.map(\.updated).max(),
        addInputs: { provenance in
            provenance.add(Registry.contentPath, "what is registered")
            provenance.add(context.catalog.entries, "a link from what is registered")
        },
        view: { CoveragePage(context) })
    return [page]
}

/// The registered codes, and which of them have entries.
struct CoveragePage: View {
    let metadata: Prepared<PageMetadata>
    let rows: [CoverageRow]
    /// The entries whose codes are not registered.
    let others: [CodeRow]

    static let title = "Coverage"

    init(_ context: SiteContext) {
        let catalog = context.catalog
        metadata = context.metadata(
            .coverage, title: CoveragePage.title,
            description: "Every enhanced status code of the IANA registry, and the pages for it",
            breadcrumbs: [(CoveragePage.title, .coverage)])
        rows = catalog.registry?.all.map { CoverageRow($0, of: catalog) } ?? []
        others = catalog.entries.filter { catalog.registry?[code: $0.code] == nil }.map {
            CodeRow(entry: $0, category: catalog.category(of: $0))
        }
    }

    static let fields = Fields<CoveragePage>([
        .record("page") { $0.metadata },
        .list("rows") { $0.rows },
        .number("count") { $0.rows.count },
        .number("missing") { $0.rows.count(where: \.isMissing) },
        .flag("isComplete") { !$0.rows.contains(where: \.isMissing) },
        .flag("hasOthers") { !$0.others.isEmpty },
        .list("others") { $0.others },
        .number("otherCount") { $0.others.count },
    ])
}

/// A registration and the entries for it.
struct CoverageRow: View {
    let registration: Registration
    let cells: [CoverageCell]

    init(_ registration: Registration, of catalog: Catalog) {
        self.registration = registration
        cells = StatusClass.allCases.map { statusClass in
            let code = EnhancedStatusCode(statusClass, registration.subject, registration.detail)
            return CoverageCell(
                entry: code.flatMap(catalog.entry(for:)), isAllowed: registration.classes.contains(statusClass))
        }
    }

    /// Whether its code can be used and has no entry in any class.
    var isMissing: Bool { !registration.classes.isEmpty && cells.allSatisfy { $0.entry == nil } }

    static let fields = Fields<CoverageRow>([
        .text("number") { $0.registration.description },
        .text("name") { $0.registration.title },
        .text("replies") { $0.registration.replies?.map(\.description).joined(separator: ", ") },
        .text("standards") { $0.registration.standards.joined(separator: ", ") },
        .flag("isMissing") { $0.isMissing },
        .list("cells") { $0.cells },
    ])
}

/// A registration in one class: its entry, and whether the registration allows the class.
struct CoverageCell: View {
    let entry: Entry?
    let isAllowed: Bool

    static let fields = Fields<CoverageCell>([
        .text("code") { $0.entry?.code.description },
        .url("path") { cell in cell.entry.map { URLReference($0.path) } },
        .flag("isAllowed") { $0.isAllowed },
        .flag("isBeyond") { !$0.isAllowed && $0.entry != nil },
    ])
}
