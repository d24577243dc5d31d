package import Diagnostics
internal import Files
package import StatusCodes

/// What the files of the content folder say, each read by itself.
package struct Content: Sendable {
    package var configuration: SiteConfiguration?
    package var registry: Registry?
    package var entries: [Entry] = []
    var brokenEntries: [BrokenEntry] = []
    var brokenPages: [BrokenPage] = []
    package var categories: [Category] = []
    package var replies: [Reply] = []
    package var providers: [Provider] = []
    package var families: [Family] = []
    package var pages: [Page] = []
    /// What is wrong with the files, as far as each of them can tell.
    package var diagnostics: [Diagnostic] = []

    package init() {}

    /// - Parameter root: the content folder, as the user would type it.
    init(_ files: [ParsedFile], root: String) {
        var registryFile: ParsedFile?
        for file in files {
            if file.file.path == ContentKind.registryPath {
                registryFile = file
            } else {
                diagnostics += file.diagnostics
                if let value = file.value { add(value) }
            }
        }
        if configuration == nil, !files.contains(where: { $0.file.path == ContentKind.configurationPath }) {
            note(.configurationMissing, at: joinPath(root, ContentKind.configurationPath))
        }
        guard configuration?.usesRegistry == true else { return }
        guard let registryFile else {
            note(.registryMissing, at: joinPath(root, ContentKind.registryPath))
            return
        }
        diagnostics += registryFile.diagnostics
        if case .registry(let registry)? = registryFile.value { self.registry = registry }
    }

    /// What is published: all but the drafts.
    var published: Content {
        var content = self
        content.entries.removeAll(where: \.isDraft)
        content.replies.removeAll(where: \.isDraft)
        content.providers.removeAll(where: \.isDraft)
        content.families.removeAll(where: \.isDraft)
        content.pages.removeAll(where: \.isDraft)
        return content
    }

    mutating func add(_ value: ParsedFile.Value) {
        switch value {
        case .entry(let entry): entries.append(entry)
        case .brokenEntry(let entry): brokenEntries.append(entry)
        case .configuration(let configuration): self.configuration = configuration
        case .registry(let registry): self.registry = registry
        case .category(let category): categories.append(category)
        case .reply(let reply): replies.append(reply)
        case .provider(let provider): providers.append(provider)
        case .family(let family): families.append(family)
        case .page(let page): pages.append(page)
        case .brokenPage(let page): brokenPages.append(page)
        }
    }

    private mutating func note(_ cause: FileCause, at path: String) {
        diagnostics.append(cause.diagnostic(at: Location(path: path, range: 0..<0)))
    }
}
