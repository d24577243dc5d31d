internal import Catalog
internal import Content
internal import Mustache
internal import Text

/// The data that all files of a site are made from.
///
/// It is immutable, and a class because every file refers to it.
final class SiteContext: Sendable {
    let catalog: Catalog
    let theme: Theme
    let view: Prepared<SiteView>

    init(_ catalog: Catalog, theme: Theme) {
        self.catalog = catalog
        self.theme = theme
        view = Prepared(SiteView(catalog))
    }

    /// The metadata of a page.
    ///
    /// - Parameters:
    ///   - title: for the browser's tab; the title of the site is appended unless the page is its index.
    ///   - breadcrumbs: the pages from the index to this one, for search engines.
    func metadata(
        _ path: PagePath, title: String, description: String, breadcrumbs: [StructuredData.Breadcrumb],
        isArticle: Bool = false
    ) -> Prepared<PageMetadata> {
        var data = StructuredData(catalog.configuration)
        data.addBreadcrumbs(breadcrumbs)
        return metadata(path, title: title, description: description, isArticle: isArticle, structuredData: data)
    }

    /// The metadata of a page.
    ///
    /// - Parameter structuredData: data about it for search engines.
    func metadata(
        _ path: PagePath, title: String, description: String, isArticle: Bool = false,
        structuredData: StructuredData? = nil
    ) -> Prepared<PageMetadata> {
        Prepared(
            PageMetadata(
                title: path == .index ? title : "\(title) · \(catalog.configuration.title)", description: description,
                canonical: URLReference(catalog.configuration.baseURL.url(of: path.text)),
                root: URLReference(path: path.root), isArticle: isArticle,
                structuredData: structuredData.map { HTML(trusted: $0.html) }, site: view))
    }

    /// The metadata of the page of a content file.
    ///
    /// - Parameters:
    ///   - tabTitle: for the browser's tab, if it differs from the name of the page.
    ///   - list: the list that contains it; without one it is directly below the index.
    func metadata(
        of page: any ContentPage, tabTitle: String? = nil, in list: SiteList? = nil, isArticle: Bool = true
    ) -> Prepared<PageMetadata> {
        metadata(
            page.path, title: tabTitle ?? page.name, description: page.summary,
            breadcrumbs: (list.map { [($0.title, $0.path)] } ?? []) + [(page.name, page.path)], isArticle: isArticle)
    }

    /// The address where a content file can be edited; `nil` if the site does not name its repository.
    func editURL(of file: ContentFile) -> URLReference? {
        catalog.configuration.repository.flatMap { URLReference($0 + file.path) }
    }
}
