import Diagnostics
import Mustache

/// Templates in which `⟦` and `⟧` enclose what a diagnostic is expected to point at.
struct MarkedTemplates: Sendable {
    let sources: [TemplateSource]
    /// The marked places, in order.
    let marks: [Location]

    init(_ templates: [String: String]) {
        var sources: [TemplateSource] = []
        var marks: [Location] = []
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            let (bytes, ranges) = Self.unmarked(text)
            sources.append(TemplateSource(name: name, path: name, bytes: bytes))
            marks += ranges.map { Location(path: name, range: $0) }
        }
        self.sources = sources
        self.marks = marks
    }

    private static func unmarked(_ text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start = 0
        for character in text {
            switch character {
            case "⟦": start = bytes.count
            case "⟧": ranges.append(start..<bytes.count)
            default: bytes += character.utf8
            }
        }
        return (bytes, ranges)
    }
}

/// What is wrong with templates, by parsing and binding `main`.
func diagnostics<Page: View>(
    of sources: [TemplateSource], for type: Page.Type, format: Format = .html
) -> [Diagnostic] {
    do throws(TemplateErrors) {
        _ = try Library(sources).bind("main", to: type, format: format)
        return []
    } catch {
        return error.diagnostics
    }
}

/// What `main` makes of a page.
func rendered<Page: View>(
    _ page: Page, _ template: String, partials: [String: String] = [:], format: Format = .html
) throws -> String {
    let sources = MarkedTemplates(partials.merging(["main": template]) { $1 }).sources
    var output: [UInt8] = []
    try Library(sources).bind("main", to: Page.self, format: format).render(page, into: &output)
    return String(decoding: output, as: UTF8.self)
}
