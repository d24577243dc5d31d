internal import Text
internal import Markdown

/// Reads pages and categories, whose bodies are free.
struct PageParser {
    let file: ContentFile
    /// Where the page will be.
    let path: PagePath

    /// Reads a page.
    ///
    /// - Returns: `nil` when it has errors; they are reported.
    func page(_ bytes: [UInt8], _ report: inout Reporter) -> Page? {
        guard let parts = FileParts<PageField>(bytes, file, path, &report) else { return nil }
        let title = parts.fields.text(.title, &report)
        let updated = parts.fields.date(.updated, &report)
        let aliases = parts.fields.aliases(.aliases, &report)
        let isDraft = parts.fields.flag(.draft, &report) ?? false
        let body = parts.rendering.flatMap { FreeBody($0, start: parts.start, &report) }
        guard let title, let updated, let body, !report.hasErrors else { return nil }
        return Page(
            file: file, path: path, title: title.value, updated: updated.value, isDraft: isDraft, summary: body.summary,
            html: HTML(trusted: body.document.html), headings: body.document.sectionHeadings,
            anchors: body.document.anchors,
            aliasReferences: aliases, links: body.links)
    }

    /// Reads a category.
    ///
    /// - Returns: `nil` when it has errors; they are reported.
    func category(_ bytes: [UInt8], _ report: inout Reporter) -> Category? {
        guard let parts = FileParts<CategoryField>(bytes, file, path, &report) else { return nil }
        let subject = subject(parts.fields, &report)
        let title = parts.fields.text(.title, &report)
        let updated = parts.fields.date(.updated, &report)
        let aliases = parts.fields.aliases(.aliases, &report)
        let body = parts.rendering.flatMap { FreeBody($0, start: parts.start, &report) }
        guard let subject, let title, let body, !report.hasErrors else { return nil }
        return Category(
            file: file, subject: subject, title: title.value, updated: updated?.value, summary: body.summary,
            html: HTML(trusted: body.document.html), anchors: body.document.anchors, aliases: aliases,
            links: body.links)
    }

    private func subject(_ fields: FieldReader<CategoryField>, _ report: inout Reporter) -> Located<UInt16>? {
        guard let text = fields.text(.subject, &report) else { return nil }
        guard let number = UInt16(text.value), number <= 999, String(number) == text.value else {
            report(.subjectMalformed(text.value), at: text.range)
            return nil
        }
        return Located(number, at: text.range)
    }
}

/// A body without sections of a schema: its first paragraph sums it up.
private struct FreeBody {
    let document: Document
    let summary: String
    let links: [LocalLink]

    /// - Parameter start: where the first paragraph should stand.
    /// - Returns: `nil` when it does not begin with a paragraph; that is reported.
    init?(_ rendering: Rendering, start: Int, _ report: inout Reporter) {
        document = rendering.document
        links = rendering.links
        for block in document.blocks where block.headingLevel == 1 { report(.headingLevelOne, at: block.source) }
        let opening = document.blocks.prefix { ($0.headingLevel ?? 1) == 1 }
        let blocks = opening.drop { $0.headingLevel == 1 }.prefix(1)
        guard let lead = Lead(blocks, of: document, start: start, &report) else { return nil }
        summary = lead.text
    }
}

extension Document {
    /// The headings of the second level.
    fileprivate var sectionHeadings: [Page.Heading] {
        blocks.compactMap { block in
            guard case .heading(2, let text, let anchor) = block.kind else { return nil }
            return Page.Heading(text: text, anchor: anchor)
        }
    }
}
