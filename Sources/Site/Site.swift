package import Catalog
internal import Content
internal import Mustache

/// The site that a catalog and a theme make.
package struct Site: Sendable {
    package let catalog: Catalog
    /// All files. Those that take longest come first, so that no task has one left at the end.
    package let files: [OutputFile]
    /// The number of pages, without redirects.
    package let pageCount: Int
    private let theme: Theme

    /// The kinds of pages. A new kind is a function here, and a folder of its own.
    private static let kinds = [
        indexFiles, categoryFiles, listFiles, coverageFiles, providerFiles, replyFiles, familyFiles, textFiles,
        codeFiles,
    ]

    package init(_ catalog: Catalog, theme: Theme) {
        self.catalog = catalog
        self.theme = theme
        let context = SiteContext(catalog, theme: theme)
        let pages = Site.kinds.flatMap { $0(context) }
        let listed = pages.filter { $0.role == .page }
        pageCount = listed.count
        files =
            sitemapFiles(listed, catalog.configuration.baseURL) + dataFiles(catalog) + pages + redirectFiles(context)
            + theme.assets.map(\.file)
    }

    /// The file that is published at a path, such as `codes/4.3.2/index.html`.
    ///
    /// - Parameter path: of any origin; it is only compared.
    package func file(at path: String) -> OutputFile? { files.first { $0.path == path } }

    /// The page for an address that does not exist.
    package var notFoundPage: OutputFile? { files.first { $0.role == .notFoundPage } }

    /// The paths of the assets, by names that do not change with their content.
    package var assetPaths: [String: String] {
        Dictionary(theme.assets.map { ($0.constantName, $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sources of a file.
    ///
    /// Includes all templates and assets that its template refers to, even if this file does not use them.
    package func provenance(of file: OutputFile) -> Provenance {
        var provenance = Provenance()
        if let source = file.source { provenance.add(source.path, "what it is about") }
        file.inputs(into: &provenance)
        if let asset = theme.assets.first(where: { $0.path == file.path }) {
            provenance.add(asset)
            return provenance
        }
        provenance.add(
            SiteConfiguration.contentPath, "the title and address of the site, and what is published")
        if file.role == .page || file.role == .notFoundPage {
            provenance.add(catalog.pages(of: Page.self), "the name in the header or footer of each page")
        }
        if let template = file.template { addTheme(template, to: &provenance) }
        return provenance
    }

    /// Adds a template with all that it includes, and the assets that they refer to.
    private func addTheme(_ template: String, to provenance: inout Provenance) {
        let dependencies = theme.library.dependencies(of: template)
        for source in dependencies.templates { provenance.add(template: source.path) }
        for name in dependencies.constants {
            if let asset = theme.assets.first(where: { $0.constantName == name }) { provenance.add(asset) }
        }
    }
}
