internal import Explanations
internal import Mustache

/// What a check may say, for those who write the site.
struct DiagnosticsPage: View {
    let frame: Frame

    static let title = "Diagnostics"
    static let tagline = "What sitegen may find wrong in entries and templates, each with an example"

    static let fields = Fields<DiagnosticsPage>([
        .record("page") { $0.frame },
        .text("title") { _ in title },
        .text("tagline") { _ in tagline },
        .list("diagnostics") { _ in Explanation.all.map { ExplanationView(explanation: $0) } },
    ])
}

/// One of them.
struct ExplanationView: View {
    let explanation: Explanation

    static let fields = Fields<ExplanationView>([
        .text("id") { $0.explanation.id },
        .list("title") { parts(of: $0.explanation.title) },
        .list("explanation") { parts(of: $0.explanation.text) },
        .text("wrong") { $0.explanation.wrong },
        .text("right") { $0.explanation.right },
    ])

    /// Cuts a text at its backticks.
    private static func parts(of text: String) -> [ExplanationPart] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { number, part in
            ExplanationPart(text: String(part), isCode: !number.isMultiple(of: 2))
        }
    }
}

/// Running text, or what stands between backticks in it.
struct ExplanationPart: View {
    let text: String
    let isCode: Bool

    static let fields = Fields<ExplanationPart>([
        .text("text") { $0.text },
        .flag("isCode") { $0.isCode },
    ])
}
