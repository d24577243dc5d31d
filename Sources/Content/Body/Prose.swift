package import Text
internal import Markdown

/// A body whose sections are shown as they are: a lead, the sections after it, and the sources at its end.
package struct Prose: Sendable {
    package let lead: HTML
    /// The lead as plain text.
    package let summary: String
    /// The sections between the lead and the sources, with their headings.
    package let html: HTML
    /// The section of sources with its heading; empty if there is none.
    package let sources: HTML

}

extension Prose {
    /// Reads a rendered body whose sections are those of a schema.
    ///
    /// - Parameters:
    ///   - parts: the sections of the body's document.
    ///   - sources: the section that is kept apart, if the schema has one.
    ///   - start: where the lead should be.
    /// - Returns: `nil` when it has no lead; that is reported.
    init?<Section>(
        _ body: RenderedBody, _ parts: SectionReader<Section>, sources section: Section?, start: Int,
        _ report: inout Reporter
    ) {
        let document = body.document
        guard let lead = Lead(parts.lead, of: document, start: start, &report) else { return nil }
        let sources = section.flatMap { parts[$0] }
        let blocks = document.blocks[parts.lead.endIndex...]
        let before = blocks.prefix { $0.source.lowerBound != sources?.heading.lowerBound }
        let end = sources?.blocks.endIndex ?? before.endIndex
        self.lead = lead.html
        summary = lead.text
        html = HTML(trusted: Array(document.fragment(before).bytes) + document.fragment(blocks[end...]).bytes)
        self.sources = document.fragment(blocks[before.endIndex..<end])
    }
}
