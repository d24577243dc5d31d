internal import Catalog
internal import Content
internal import Mustache

/// The former paths, each with a page that redirects, and the list of redirects that several hosts read.
func redirectFiles(_ context: SiteContext) -> [OutputFile] {
    let redirects = context.catalog.redirects
    guard !redirects.isEmpty else { return [] }
    let list = OutputFile(
        FileNames.redirects, .plainText, .data, addInputs: { $0.add("", "all `aliases`, and all codes of ranges") }
    ) { output in
        let root = context.catalog.configuration.baseURL.path
        for redirect in redirects { output += "\(root)\(redirect.from) \(root)\(redirect.to) 301\n".utf8 }
    }
    let pages = redirects.map { redirect in
        OutputFile(
            redirect.from, context.theme.redirect, as: .redirect,
            addInputs: { provenance in
                let pages = context.catalog.entries as [any ContentPage] + context.catalog.pagesBesideEntries
                guard let page = pages.first(where: { $0.path == redirect.to }) else { return }
                provenance.add(page, "the page that it leads to, which names it under `aliases` or in its range")
            },
            view: { RedirectPage(redirect, context) })
    }
    return [list] + pages
}

/// The page at a former path, which redirects the reader.
struct RedirectPage: View {
    let metadata: Prepared<PageMetadata>
    let title: String
    let target: URLReference

    init(_ redirect: Redirect, _ context: SiteContext) {
        metadata = Prepared(
            PageMetadata(
                title: redirect.title, description: "This page has moved.",
                canonical: URLReference(context.catalog.configuration.baseURL.url(of: redirect.to.text)),
                root: URLReference(path: redirect.from.root), isArticle: false, structuredData: nil, site: context.view)
        )
        title = redirect.title
        target = URLReference(path: redirect.from.root + redirect.to.text)
    }

    static let fields = Fields<RedirectPage>([
        .record("page") { $0.metadata },
        .text("title") { $0.title },
        .url("target") { $0.target },
    ])
}
