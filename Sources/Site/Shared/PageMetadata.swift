internal import Catalog
internal import Content
internal import Text
internal import Mustache
internal import StatusCodes

/// The parts that all pages have: the head, the header and the footer.
struct PageMetadata: View {
    /// For the browser's tab and for search results.
    let title: String
    let description: String
    /// The address of the page; `nil` for one that search engines should not list.
    let canonical: URLReference?
    /// The relative path from the page to the root of the site.
    let root: URLReference
    /// Whether it is a text, rather than a list or the like.
    let isArticle: Bool
    /// Script elements with structured data.
    let structuredData: HTML?
    let site: Prepared<SiteView>

    static let fields = Fields<PageMetadata>([
        .text("title") { $0.title },
        .text("description") { $0.description },
        .url("canonical") { $0.canonical },
        .url("root") { $0.root },
        .flag("isArticle") { $0.isArticle },
        .html("structuredData") { $0.structuredData },
        .record("site") { $0.site },
    ])
}

/// The data that is the same on all pages.
struct SiteView: View {
    let title: String
    let description: String
    /// The address of the site's root.
    let address: URLReference?
    /// The number of codes in words.
    let codeCount: String
    let categories: [LinkView]
    /// The families of whole classes.
    let classes: [LinkView]
    /// The pages that list replies, providers and the like.
    let lists: [LinkView]
    let guides: [LinkView]
    /// The coverage page, if there is a registry.
    let coverage: LinkView?
    /// Pages about the site itself.
    let aboutPages: [LinkView]

    init(_ catalog: Catalog) {
        title = catalog.configuration.title
        description = catalog.configuration.description
        address = URLReference(catalog.configuration.baseURL.text)
        codeCount = codeCountInWords(catalog.entries.count)
        categories = catalog.categories.map { LinkView(to: $0) }
        coverage = catalog.registry.map { _ in
            LinkView(text: CoveragePage.title, path: URLReference(.coverage))
        }
        classes = catalog.families.filter { $0.codes.subject == nil }.map { LinkView($0) }
        lists = SiteList.all.filter { catalog.pagesBesideEntries.contains(where: $0.contains) }.map {
            LinkView(text: $0.title, path: URLReference($0.path))
        }
        let pages = catalog.pages(of: Page.self)
        guides = pages.filter(\.isGuide).map { LinkView(to: $0) }
        aboutPages = pages.filter { !$0.isGuide }.map { LinkView(to: $0) }
    }

    static let fields = Fields<SiteView>([
        .text("title") { $0.title },
        .text("description") { $0.description },
        .url("address") { $0.address },
        .text("codeCount") { $0.codeCount },
        .list("categories") { $0.categories },
        .list("classes") { $0.classes },
        .list("lists") { $0.lists },
        .record("coverage") { $0.coverage },
        .list("guides") { $0.guides },
        .list("aboutPages") { $0.aboutPages },
    ])
}

extension URLReference {
    /// A page, as its path below the root of the site.
    init(_ path: PagePath) {
        self.init(path: path.text)
    }

    /// A file, as its path below the root of the site. A path has no scheme, so it is always valid.
    init(path: String) {
        self = URLReference(path) ?? .here
    }

    /// The empty reference, which leads to the page that it is on.
    private static var here: URLReference { URLReference("") ?? .here }
}

/// A link to a page of the site; its path is relative to the root.
struct LinkView: View {
    let text: String
    let path: URLReference

    init(text: String, path: URLReference) {
        self.text = text
        self.path = path
    }

    /// A link by the title of the page.
    init(to page: any ContentPage) {
        self.init(text: page.title, path: URLReference(page.path))
    }

    static let fields = Fields<LinkView>([
        .text("text") { $0.text },
        .url("path") { $0.path },
    ])
}
