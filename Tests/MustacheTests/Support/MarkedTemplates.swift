import Diagnostics
import Mustache
import TestSupport
import Testing

/// Templates in which `⟦` and `⟧` enclose the expected range of each diagnostic.
struct MarkedTemplates: Sendable {
    let sources: [TemplateSource]
    /// The marked places, in order.
    let marks: [Location]

    init(_ templates: [String: String]) {
        var sources: [TemplateSource] = []
        var marks: [Location] = []
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            let marked = MarkedText(text)
            sources.append(TemplateSource(name: name, path: name, bytes: marked.bytes))
            marks += marked.ranges.map { Location(path: name, range: $0) }
        }
        self.sources = sources
        self.marks = marks
    }
}

/// The diagnostics of parsing templates and binding `main`. The ID of each must be in the list of all kinds.
func diagnostics<Page: View>(
    of sources: [TemplateSource], for type: Page.Type, sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    do throws(TemplateErrors) {
        _ = try Library(sources).bind("main", to: type)
        return []
    } catch {
        let unlisted = Set(error.diagnostics.map(\.id)).subtracting(templateDiagnostics.map { $0.id })
        #expect(unlisted.isEmpty, "not in `templateDiagnostics`", sourceLocation: sourceLocation)
        return error.diagnostics
    }
}

/// A page rendered by `main`.
func rendered<Page: View>(_ page: Page, _ template: String, partials: [String: String] = [:]) throws -> String {
    let sources = MarkedTemplates(partials.merging(["main": template]) { $1 }).sources
    var output: [UInt8] = []
    try Library(sources).bind("main", to: Page.self).render(page, into: &output)
    return String(decoding: output, as: UTF8.self)
}
