internal import Mustache

/// The places on a code page that are there whatever the text of the entry says.
enum CodePageAnchor: String, CaseIterable {
    case lead = "what-it-means"
    case summaryTable = "at-a-glance"
    case example = "example"
    case meaning = "meaning"
    case flow = "how-it-plays-out"
    case comparison = "soft-or-hard"
    case causes = "common-causes"
    case fixes = "how-to-fix"
    case questions = "questions"
    case related = "related-codes"
    case sources = "sources"
}

/// The anchors of a code page by the names of their cases, so that a template can't misspell what links lead to.
struct AnchorNames: View {
    static let fields = Fields<AnchorNames>(
        CodePageAnchor.allCases.map { anchor in
            .component("\(anchor)") { _ in URLComponent(anchor.rawValue) }
        })
}
