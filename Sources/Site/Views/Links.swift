internal import Catalog
internal import Mustache

extension URLReference {
    /// A page, as its path below the root of the site.
    init(_ path: PagePath) {
        self.init(path: path.text)
    }

    /// A file, as its path below the root of the site. A path has no scheme, which is all that could be refused.
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

    static let fields = Fields<LinkView>([
        .text("text") { $0.text },
        .url("path") { $0.path },
    ])
}
