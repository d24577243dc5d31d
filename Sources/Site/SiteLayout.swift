internal import Catalog
package import Content

extension PagePath {
    static let notFound = PagePath(constant: "404.html")
    static let coverage = PagePath(constant: "coverage/")
}

/// The names of the files that are not pages.
enum FileNames {
    static let sitemap = "sitemap.xml"
    static let feed = "feed.xml"
    static let codes = "codes.json"
    static let llms = "llms.txt"
    static let robots = "robots.txt"
    /// Without a fingerprint, or else each change of a title would change every page.
    static let decoder = "catalog.js"
    static let redirects = "_redirects"
    /// Beside the page of a code.
    static let entryData = "index.json"
    static let entryMarkdown = "index.md"
}

/// A page that lists all pages of one kind.
struct SiteList: Sendable {
    let path: PagePath
    let title: String
    /// The purpose of the list.
    let tagline: String
    let contains: @Sendable (any ContentPage) -> Bool

    static let replies = SiteList(
        path: PagePath(constant: "replies/"), title: "Reply codes",
        tagline: "The three-digit replies of SMTP: who sends them, at which point, and what to do",
        contains: { $0 is Reply })
    static let providers = SiteList(
        path: PagePath(constant: "providers/"), title: "Providers",
        tagline: "What large mailbox providers mean by their codes, as documented or observed",
        contains: { $0 is Provider })
    static let guides = SiteList(
        path: PagePath(constant: "guides/"), title: "Guides",
        tagline: "How to read bounces, and what to do about whole kinds of them",
        contains: { ($0 as? Page)?.isGuide ?? false })

    static let glossary = SiteList(
        path: PagePath(constant: "glossary/"), title: "Glossary",
        tagline: "The terms that a person with a bounce meets, each in a few sentences",
        contains: { $0 is GlossaryTerm })

    static let all = [replies, providers, guides, glossary]

    /// The pages that it lists, in the order of the catalog.
    func members(in catalog: Catalog) -> [any ContentPage] {
        let pages =
            catalog.replies as [any ContentPage] + catalog.providers + catalog.pages(of: Page.self) + catalog.terms
        return pages.filter(contains)
    }
}

extension SiteLayout {
    /// The pages, files and anchors that the site adds to the content.
    package static let site: SiteLayout = {
        var layout = SiteLayout()
        layout.fixedPaths = ["", FileNames.feed, FileNames.sitemap, FileNames.llms, FileNames.robots]
        layout.formatPaths = [.json: [FileNames.codes]]
        layout.hiddenNames = [
            PagePath.notFound.text, FileNames.decoder, FileNames.redirects, ".sitegen-manifest",
        ]
        layout.entryFiles = [.json: FileNames.entryData, .markdown: FileNames.entryMarkdown]
        layout.lists = SiteList.all.map { PageList($0.path, contains: $0.contains) }
        layout.registryPage = .coverage
        layout.entryAnchors = CodePageAnchor.allCases.map(\.rawValue)
        layout.failureAnchors = [CodePageAnchor.comparison.rawValue]
        return layout
    }()
}
