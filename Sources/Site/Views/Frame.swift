internal import Catalog
internal import Text
internal import Mustache
internal import StatusCodes

/// What each page has around its own part: the head, the header and the footer.
struct Frame: View {
    /// For the browser's tab and for search results.
    let title: String
    let description: String
    /// The page's address; `nil` for one that no search should find.
    let canonical: URLReference?
    /// What leads from the page to the root of the site.
    let root: URLReference
    /// Whether it is a text of its own, and not a list or the like.
    let isArticle: Bool
    /// Script elements with structured data.
    let structuredData: HTML?
    let site: SiteView

    static let fields = Fields<Frame>([
        .text("title") { $0.title },
        .text("description") { $0.description },
        .url("canonical") { $0.canonical },
        .url("root") { $0.root },
        .flag("isArticle") { $0.isArticle },
        .html("structuredData") { $0.structuredData },
        .record("site") { $0.site },
    ])
}

/// What is the same on all pages.
struct SiteView: View {
    let title: String
    let description: String
    /// The address of the site's root.
    let address: URLReference?
    /// How many codes there are, in words.
    let codeCount: String
    let categories: [LinkView]
    /// The families of whole classes.
    let classes: [LinkView]
    /// The lists of what else there is.
    let lists: [LinkView]
    let guides: [LinkView]
    /// What is registered and told of, if there is a registry.
    let coverage: LinkView?
    /// Pages about the site itself.
    let abouts: [LinkView]

    init(_ catalog: Catalog) {
        title = catalog.configuration.title
        description = catalog.configuration.description
        address = URLReference(catalog.configuration.baseURL.text)
        codeCount = codeCountInWords(catalog.entries.count)
        categories = catalog.categories.map { LinkView(text: $0.title, path: URLReference($0.path)) }
        coverage = catalog.lists.first { $0 == .coverage }.map {
            LinkView(text: catalog.title(ofList: $0), path: URLReference($0))
        }
        classes = catalog.families.filter { $0.codes.subject == nil }.map { LinkView($0) }
        lists = catalog.lists.filter { $0 != .coverage }.map {
            LinkView(text: catalog.title(ofList: $0), path: URLReference($0))
        }
        guides = catalog.pages.filter(\.isGuide).map { LinkView(text: $0.title, path: URLReference($0.path)) }
        abouts = catalog.pages.filter { !$0.isGuide }.map { LinkView(text: $0.title, path: URLReference($0.path)) }
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
        .list("abouts") { $0.abouts },
    ])
}
