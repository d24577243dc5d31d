internal import Mustache

/// The anchors that every code page has, whatever the text of its entry.
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

/// The anchors of a code page by the names of their cases, so that a template cannot misspell them.
struct AnchorNames: View {
    static let all = Prepared(AnchorNames())

    static let fields = Fields<AnchorNames>(
        CodePageAnchor.allCases.map { anchor in
            .component("\(anchor)") { _ in URLComponent(anchor.rawValue) }
        })
}
