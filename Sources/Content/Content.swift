package import Diagnostics
internal import Files
package import StatusCodes

/// What the files of the content folder say, each read by itself.
package struct Content: Sendable {
    package var configuration: SiteConfiguration?
    /// `nil` if it is missing or has errors, or if the configuration turns its rules off.
    package let registry: Registry?
    /// For each kind, an array of its type: many rules ask for one, and checking the type of each page again takes long.
    private let pagesByType: [ObjectIdentifier: any Sendable]
    /// All pages but the entries, kind by kind in the order of the table of kinds.
    package let pagesBesideEntries: [any ContentPage]
    /// The files with errors, as far as they could be read.
    package let partialPages: [PartialPage]
    /// The files as their editors see them, if the reader keeps them.
    package let sources: [EditableSource]
    /// What is wrong with each file by itself.
    package let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - files: in the order of their paths.
    ///   - root: the content folder, as the user would type it.
    init(_ files: [ReadFile], root: String) {
        var pagesByType: [ObjectIdentifier: [any ContentPage]] = [:]
        var partialPages: [PartialPage] = []
        var sources: [EditableSource] = []
        var diagnostics: [Diagnostic] = []
        var configuration: SiteConfiguration?
        for file in files where file.file.path != Registry.contentPath {
            diagnostics += file.diagnostics
            switch file.value {
            case .page(let page, let source):
                if let source { sources.append(source) }
                switch page {
                case .complete(let page): pagesByType[ObjectIdentifier(type(of: page)), default: []].append(page)
                case .partial(let page): partialPages.append(page)
                }
            case .configuration(let value): configuration = value
            case .registry, nil: break
            }
        }
        func file(at path: String, orReport missing: some DiagnosticKind) -> ReadFile? {
            if let file = files.first(where: { $0.file.path == path }) { return file }
            diagnostics.append(missing.diagnostic(at: Location(path: joinPath(root, path), range: 0..<0)))
            return nil
        }
        if configuration == nil { _ = file(at: SiteConfiguration.contentPath, orReport: ConfigurationMissing()) }
        var registry: Registry?
        if configuration?.usesRegistry == true,
            let file = file(at: Registry.contentPath, orReport: RegistryMissing())
        {
            diagnostics += file.diagnostics
            if case .registry(let value)? = file.value { registry = value }
        }
        self.configuration = configuration
        self.registry = registry
        self.pagesByType = Dictionary(
            uniqueKeysWithValues: ContentKind.all.map { ($0.id, $0.typed(pagesByType[$0.id] ?? [])) })
        pagesBesideEntries = ContentKind.all.filter { $0.id != ObjectIdentifier(Entry.self) }.flatMap {
            pagesByType[$0.id] ?? []
        }
        self.partialPages = partialPages
        self.sources = sources
        self.diagnostics = diagnostics
    }

    /// The pages of a kind, in the order of their paths.
    package func pages<Page: ContentPage>(of type: Page.Type) -> [Page] {
        pagesByType[ObjectIdentifier(type)] as? [Page] ?? []
    }

    /// All pages: the entries, and then the others kind by kind.
    package var pages: [any ContentPage] { pages(of: Entry.self) as [any ContentPage] + pagesBesideEntries }
}
