internal import Diagnostics

/// A term of the glossary. All terms are on one page, each with an anchor named after its file.
package final class GlossaryTerm: SelfContainedPage {
    package let facts: PageFacts
    /// The title, then other names and spellings of the term.
    package let names: [Located<String>]
    /// The codes whose entries a reader may want next.
    package let related: [String]
    package let body: FreeBody

    package var name: String { title }
    /// Other names and spellings of the term.
    package var otherNames: [String] { names.dropFirst().map(\.value) }

    package init?(_ parts: FileParts<GlossaryKey>, _ report: inout Reporter) {
        let fields = parts.fields
        let title = fields.text(.title, &report)
        let otherNames = fields.texts(.aliases, &report)
        let related = fields.texts(.related, &report)
        let body = FreeBody(parts, allowsHeadings: false, &report)
        let facts = PageFacts(
            parts, title: title, summary: body?.summary, updated: fields.date(.updated, &report))
        guard let title, let facts, let body else { return nil }
        self.facts = facts
        names = [title] + otherNames
        self.related = related.map(\.value)
        self.body = body
    }
}

/// The keys of a term.
package enum GlossaryKey: String, FrontMatterKey {
    case title, aliases, related, updated

    package var isRequired: Bool { self == .title || self == .updated }
    package var folderOfPages: String? { self == .related ? "codes/" : nil }
}

let glossaryDiagnostics: [any DiagnosticKind.Type] = [TermHeading.self]

struct TermHeading: DiagnosticKind {
    static let id = "term-heading"
    static let explanation = Explanation(
        "the text of a glossary term has a heading",
        "All terms are on one page, where each term has one heading, its title. A text that needs sections is a guide.",
        wrong: "Mail goes to the MX.\n\n## How to look it up\n\nAsk the DNS.",
        right: "Mail goes to the MX.\n\nTo look it up, ask the DNS.")
    var message: String { "the text of a term has no headings" }
    var help: String? { "write it as a paragraph, or move it to a guide in `pages/guides/` and link to that" }
}
