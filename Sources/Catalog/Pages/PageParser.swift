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
        guard let parts = Parts<PageField>(bytes, file, path, &report) else { return nil }
        let title = parts.fields.text(.title, &report)
        let updated = parts.fields.date(.updated, &report)
        let aliases = parts.fields.aliases(.aliases, &report)
        let isDraft = parts.fields.flag(.draft, &report) ?? false
        guard let title, let updated, let body = parts.body, !report.hasErrors else { return nil }
        return Page(
            file: file, path: path, title: title.value, updated: updated.value, isDraft: isDraft, summary: body.summary,
            html: body.document.html, headings: body.document.sectionHeadings, anchors: body.document.anchors,
            aliasReferences: aliases, links: body.links)
    }

    /// Reads a category.
    ///
    /// - Returns: `nil` when it has errors; they are reported.
    func category(_ bytes: [UInt8], _ report: inout Reporter) -> Category? {
        guard let parts = Parts<CategoryField>(bytes, file, path, &report) else { return nil }
        let subject = subject(parts.fields, &report)
        let title = parts.fields.text(.title, &report)
        let updated = parts.fields.date(.updated, &report)
        let aliases = parts.fields.aliases(.aliases, &report)
        guard let subject, let title, let body = parts.body, !report.hasErrors else { return nil }
        return Category(
            file: file, slug: file.stem, subject: subject.value, title: title.value, updated: updated?.value,
            summary: body.summary, html: body.document.html, subjectRange: subject.range,
            anchors: body.document.anchors, aliasReferences: aliases, links: body.links)
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

/// The front matter and the body of a file with a free body.
private struct Parts<Field: FrontMatterField> {
    let fields: FieldReader<Field>
    let body: Body?

    struct Body {
        let document: Document
        let summary: String
        let links: [LocalLink]
    }

    init?(_ bytes: [UInt8], _ file: ContentFile, _ path: PagePath, _ report: inout Reporter) {
        guard let text = SourceText(bytes, &report), let fences = text.fences(&report) else { return nil }
        let resolver = LinkResolver(contentFile: file.path, page: path)
        let rendering = Rendering(text, fences.body, resolver, reservedAnchors: [], &report)
        body = rendering.flatMap { Parts.body($0, start: fences.body.lowerBound, &report) }
        guard let members = text.members(in: fences.frontMatter, &report) else { return nil }
        fields = FieldReader(members, start: fences.openingFence, &report)
    }

    private static func body(_ rendering: Rendering, start: Int, _ report: inout Reporter) -> Body? {
        for block in rendering.document.blocks where block.headingLevel == 1 {
            report(.headingLevelOne, at: block.source)
        }
        guard let first = rendering.document.blocks.first(where: { $0.headingLevel != 1 }) else {
            report(.leadMissing, at: start..<start)
            return nil
        }
        guard case .paragraph(let text?) = first.kind else {
            report(first.headingLevel == nil ? .leadNotAParagraph : .leadMissing, at: first.source)
            return nil
        }
        return Body(document: rendering.document, summary: text, links: rendering.links)
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
