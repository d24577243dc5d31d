package import Diagnostics
internal import Files
package import StatusCodes

/// What the files of the content folder say, each read by itself.
package struct Content: Sendable {
    package var configuration: SiteConfiguration?
    /// `nil` if there is none or the configuration turns its rules off.
    package let registry: Registry?
    /// All pages by kind, in the order of their paths.
    private let pagesByType: [ObjectIdentifier: [any ContentPage]]
    /// The same as arrays of their types: many rules ask for them, and to tell the type of each page anew takes long.
    private let typedPages: [ObjectIdentifier: any Sendable]
    /// Files with errors, as far as they could be read.
    package let partialPages: [any PartialPage]
    /// The files with their places, if the reader keeps them.
    package let sources: [EditableSource]
    /// What is wrong with the files, as far as each of them can tell.
    package let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - files: in the order of their paths.
    ///   - root: the content folder, as the user would type it.
    init(_ files: [ReadFile], root: String) {
        var pagesByType: [ObjectIdentifier: [any ContentPage]] = [:]
        var partialPages: [any PartialPage] = []
        var sources: [EditableSource] = []
        var diagnostics: [Diagnostic] = []
        var registryFile: ReadFile?
        var configuration: SiteConfiguration?
        for file in files {
            if file.file.path == DataFile.registry.path {
                registryFile = file
                continue
            }
            diagnostics += file.diagnostics
            if let source = file.source { sources.append(source) }
            switch file.value {
            case .page(.complete(let page)): pagesByType[ObjectIdentifier(type(of: page)), default: []].append(page)
            case .page(.partial(let page)): partialPages.append(page)
            case .configuration(let value): configuration = value
            case .registry, nil: break
            }
        }
        if configuration == nil, !files.contains(where: { $0.file.path == DataFile.configuration.path }) {
            let place = Location(path: joinPath(root, DataFile.configuration.path), range: 0..<0)
            diagnostics.append(ConfigurationMissing().diagnostic(at: place))
        }
        var registry: Registry?
        if configuration?.usesRegistry == true {
            if let registryFile {
                diagnostics += registryFile.diagnostics
                if case .registry(let value)? = registryFile.value { registry = value }
            } else {
                let place = Location(path: joinPath(root, DataFile.registry.path), range: 0..<0)
                diagnostics.append(RegistryMissing().diagnostic(at: place))
            }
        }
        self.configuration = configuration
        self.registry = registry
        self.pagesByType = pagesByType
        typedPages = Dictionary(
            uniqueKeysWithValues: ContentKind.all.map { ($0.id, $0.typed(pagesByType[$0.id] ?? [])) })
        self.partialPages = partialPages
        self.sources = sources
        self.diagnostics = diagnostics
    }

    /// The pages of a kind, in the order of their paths.
    package func pages<Page: ContentPage>(of type: Page.Type) -> [Page] {
        typedPages[ObjectIdentifier(type)] as? [Page] ?? []
    }

    /// All pages, kind by kind in the order of the table of kinds.
    package var pages: [any ContentPage] { ContentKind.all.flatMap { pagesByType[$0.id] ?? [] } }

    /// All pages but the entries.
    package var pagesBesideEntries: [any ContentPage] {
        ContentKind.all.filter { $0.id != ObjectIdentifier(Entry.self) }.flatMap { pagesByType[$0.id] ?? [] }
    }
}
