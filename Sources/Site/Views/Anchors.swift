internal import Catalog
internal import Mustache

/// The anchors of a code page by the names of their cases, so that a template can't misspell what links lead to.
struct Anchors: View {
    static let fields = Fields<Anchors>(
        CodePageAnchor.allCases.map { anchor in
            .component("\(anchor)") { _ in URLComponent(anchor.rawValue) }
        })
}
