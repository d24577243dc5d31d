internal import Text
internal import Markdown

/// The text before the first section: one paragraph.
struct Lead {
    let html: HTML
    /// Its plain text.
    let text: String

    /// - Parameters:
    ///   - blocks: everything before the first heading of the second level.
    ///   - start: the location of a missing lead in an empty body.
    /// - Returns: `nil` when it is missing or not a paragraph; that is reported.
    init?(
        _ blocks: ArraySlice<Document.Block>, of document: Document, start: Int, _ report: inout Reporter
    ) {
        // A heading of the first level is reported by itself.
        let blocks = blocks.drop { $0.headingLevel == 1 }
        guard let first = blocks.first else {
            report(LeadMissing(), at: document.blocks.first { $0.headingLevel != 1 }?.source ?? start..<start)
            return nil
        }
        guard case .paragraph(let text?) = first.kind else {
            if first.headingLevel == nil {
                report(LeadNotAParagraph(), at: first.source)
            } else {
                report(LeadMissing(), at: first.source)
            }
            return nil
        }
        if let second = blocks.dropFirst().first { report(LeadTooLong(), at: second.source) }
        html = document.fragment(blocks)
        self.text = text
    }
}
