internal import Catalog
internal import Content
internal import Mustache
internal import Text

/// What all files of a site are made from.
///
/// It never changes, and it is a class since every file refers to it.
final class SiteContext: Sendable {
    let catalog: Catalog
    let theme: Theme
    let view: SiteView

    init(_ catalog: Catalog, theme: Theme) {
        self.catalog = catalog
        self.theme = theme
        view = SiteView(catalog)
    }

    /// What a page has around its own part.
    ///
    /// - Parameters:
    ///   - title: for the browser's tab; the title of the site is appended unless the page is its index.
    ///   - breadcrumbs: what leads from the index to the page, for search engines.
    func metadata(
        _ path: PagePath, title: String, description: String, breadcrumbs: [StructuredData.Breadcrumb],
        isArticle: Bool = false
    ) -> PageMetadata {
        var data = StructuredData(catalog.configuration)
        data.addBreadcrumbs(breadcrumbs)
        return metadata(path, title: title, description: description, isArticle: isArticle, structuredData: data)
    }

    /// What a page has around its own part.
    ///
    /// - Parameter structuredData: what search engines may show of it.
    func metadata(
        _ path: PagePath, title: String, description: String, isArticle: Bool = false,
        structuredData: StructuredData? = nil
    ) -> PageMetadata {
        PageMetadata(
            title: path == .index ? title : "\(title) · \(view.title)", description: description,
            canonical: URLReference(catalog.configuration.baseURL.url(of: path.text)),
            root: URLReference(path: path.root), isArticle: isArticle,
            structuredData: structuredData.map { HTML(trusted: $0.html) }, site: view)
    }

    /// What the page of a content file has around its own part.
    ///
    /// - Parameters:
    ///   - tabTitle: for the browser's tab, where it is not the name of the page.
    ///   - list: the list that it belongs to; without one it is right below the index.
    func metadata(
        of page: any ContentPage, tabTitle: String? = nil, in list: SiteList? = nil, isArticle: Bool = true
    ) -> PageMetadata {
        metadata(
            page.path, title: tabTitle ?? page.name, description: page.summary,
            breadcrumbs: (list.map { [($0.title, $0.path)] } ?? []) + [(page.name, page.path)], isArticle: isArticle)
    }

    /// Where a content file can be edited; `nil` if the site does not say where its sources are.
    func editURL(of file: ContentFile) -> URLReference? {
        catalog.configuration.repository.flatMap { URLReference($0 + file.path) }
    }
}
