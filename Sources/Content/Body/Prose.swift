internal import Markdown
package import Text

/// A body whose sections are shown as they are: a lead, the sections after it, and the sources at its end.
package struct Prose: Sendable {
    package let lead: HTML
    /// The lead as plain text.
    package let summary: String
    /// The sections between the lead and the sources, with their headings.
    package let html: HTML
    /// The section of sources with its heading; empty if there is none.
    package let sources: HTML

    /// - Parameters:
    ///   - sections: the sections of the file.
    ///   - section: the section that is kept apart, if the schema has one.
    /// - Returns: `nil` when the body has no lead; that is reported.
    init?<Key, Section>(
        _ parts: FileParts<Key>, _ sections: SectionReader<Section>, sources section: Section? = nil,
        _ report: inout Reporter
    ) {
        let document = sections.document
        guard let lead = Lead(sections.lead, of: document, start: parts.start, &report) else { return nil }
        let sources = section.flatMap { sections[$0] }
        let blocks = document.blocks[sections.lead.endIndex...]
        let before = blocks.prefix { $0.source.lowerBound != sources?.heading.lowerBound }
        let end = sources?.blocks.endIndex ?? before.endIndex
        self.lead = lead.html
        summary = lead.text
        html = HTML(trusted: Array(document.fragment(before).bytes) + document.fragment(blocks[end...]).bytes)
        self.sources = document.fragment(blocks[before.endIndex..<end])
    }
}
