internal import Catalog
internal import Mustache

/// A guide, or what the site says of itself.
struct TextPage: View {
    let frame: Frame
    let source: Page
    let editURL: URLReference?

    static let fields = Fields<TextPage>([
        .record("page") { $0.frame },
        .text("title") { $0.source.title },
        .flag("isDraft") { $0.source.isDraft },
        .flag("isGuide") { $0.source.isGuide },
        .text("updated") { $0.source.updated.description },
        .html("body") { $0.source.html },
        .list("headings") { $0.source.headings.map { HeadingView(heading: $0) } },
        .url("editURL") { $0.editURL },
    ])
}

/// A heading in a table of contents.
struct HeadingView: View {
    let heading: Page.Heading

    static let fields = Fields<HeadingView>([
        .text("text") { $0.heading.text },
        .component("anchor") { URLComponent($0.heading.anchor) },
    ])
}

/// What is shown for an address that does not exist.
struct NotFoundPage: View {
    let frame: Frame

    static let fields = Fields<NotFoundPage>([
        .record("page") { $0.frame }
    ])
}

/// What stands at a former path: it sends the reader on.
struct RedirectPage: View {
    let frame: Frame
    let title: String
    let target: URLReference

    static let fields = Fields<RedirectPage>([
        .record("page") { $0.frame },
        .text("title") { $0.title },
        .url("target") { $0.target },
    ])
}
