internal import Markdown
package import Text

/// A body without sections of a schema: its first paragraph sums it up.
package struct FreeBody: Sendable {
    /// The first paragraph as plain text.
    package let summary: String
    package let html: HTML
    /// The sections of the second level, for a table of contents.
    package let headings: [Heading]

    /// A heading and the anchor that leads to it.
    package struct Heading: Sendable {
        package let text: String
        package let anchor: String
    }

    /// - Parameter allowsHeadings: whether headings below the first level are allowed.
    /// - Returns: `nil` when the body does not begin with a paragraph; that is reported.
    init?<Key>(_ parts: FileParts<Key>, allowsHeadings: Bool = true, _ report: inout Reporter) {
        guard let document = parts.body?.document else { return nil }
        var outer = 1
        for block in document.blocks {
            guard let level = block.headingLevel else { continue }
            if !allowsHeadings {
                report(TermHeading(), at: block.source)
            } else if level == 1 {
                report(HeadingLevelOne(), at: block.source)
            } else if level > outer + 1 {
                report(HeadingLevelSkipped(level: level, outer: outer), at: block.source)
            }
            outer = level
        }
        let opening = document.blocks.prefix { ($0.headingLevel ?? 1) == 1 }
        let blocks = opening.drop { $0.headingLevel == 1 }.prefix(1)
        guard let lead = Lead(blocks, of: document, start: parts.start, &report) else { return nil }
        summary = lead.text
        html = HTML(trusted: document.html)
        headings = document.blocks.compactMap { block in
            guard case .heading(2, let text, let anchor) = block.kind else { return nil }
            return Heading(text: text, anchor: anchor)
        }
    }
}
