/// A term of the glossary. All terms are on one page, each with an anchor named after its file.
package final class GlossaryTerm: ContentPage {
    package let facts: PageFacts
    /// Other names and spellings of the term.
    package let otherNames: [String]
    /// The codes whose entries a reader may want next.
    package let related: [String]
    package let body: FreeBody

    package var name: String { title }

    package static func read(_ parts: FileParts<GlossaryKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { GlossaryTerm($0, &$1) }
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ parts: FileParts<GlossaryKey>, _ report: inout Reporter) {
        guard let fields = parts.fields else { return nil }
        let title = fields.text(.title, &report)
        let otherNames = fields.texts(.aliases, &report)
        let related = fields.texts(.related, &report)
        let updated = fields.date(.updated, &report)
        let body = parts.body.flatMap { FreeBody($0, start: parts.start, &report) }
        guard let title, let updated, let body else { return nil }
        facts = parts.facts(title: title.value, summary: body.summary, updated: updated.value)
        self.otherNames = otherNames.map(\.value)
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
