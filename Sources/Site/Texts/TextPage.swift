internal import Catalog
internal import Content
internal import Mustache

/// The guides, and the pages about the site itself.
func textFiles(_ context: SiteContext) -> [OutputFile] {
    context.catalog.pages(of: Page.self).map { page in
        OutputFile(
            page.path, context.theme.page, source: page.file, updated: page.updated,
            view: { TextPage(page, context) })
    }
}

/// A guide, or a page about the site itself.
struct TextPage: View {
    let metadata: Prepared<PageMetadata>
    let source: Page
    let editURL: URLReference?

    init(_ page: Page, _ context: SiteContext) {
        metadata = context.metadata(of: page, in: page.isGuide ? .guides : nil)
        source = page
        editURL = context.editURL(of: page.file)
    }

    static let fields = Fields<TextPage>([
        .record("page") { $0.metadata },
        .text("title") { $0.source.title },
        .flag("isDraft") { $0.source.isDraft },
        .flag("isGuide") { $0.source.isGuide },
        .text("updated") { $0.source.updated.description },
        .html("body") { $0.source.body.html },
        .list("headings") { $0.source.body.headings.map { HeadingView(heading: $0) } },
        .url("editURL") { $0.editURL },
    ])
}

/// A heading in a table of contents.
struct HeadingView: View {
    let heading: FreeBody.Heading

    static let fields = Fields<HeadingView>([
        .text("text") { $0.heading.text },
        .component("anchor") { URLComponent($0.heading.anchor) },
    ])
}
