internal import Files
package import Markdown

/// What files are read for, and what the site has around them: the same for all files of a folder.
package struct ReadingContext: Sendable {
    package let layout: SiteLayout
    /// The formats in which entries are published. What only the others need is not kept.
    package let formats: Set<SiteConfiguration.Format>
    /// Whether entries are compared with the registry.
    package let usesRegistry: Bool
    /// Whether files are kept with their places, for those who help to write them.
    package let keepsSources: Bool
}

/// A file of a kind that becomes a page, before it is parsed.
package struct FileInput: Sendable {
    package let file: ContentFile
    package let path: PagePath
    package let bytes: [UInt8]
    package let context: ReadingContext
}

/// The front matter and the body of a file, read as far as that goes without knowing what kind of file it is.
///
/// It never changes, and it is a class since it is large and handed around.
package final class FileParts<Key: FrontMatterKey>: Sendable {
    package let input: FileInput
    let fields: FieldReader<Key>
    /// `nil` when the body is over a limit; that is reported.
    let body: RenderedBody?
    /// The links of the body and the front matter that lead to this site.
    let links: [SiteLink]
    /// Where the body begins.
    let start: Int
    /// Where something is missing that belongs at the end of the body.
    let end: Range<Int>
    /// The file for those who help to write it.
    let editableSource: EditableSource?

    /// - Returns: `nil` when the file has no front matter; the reason is reported.
    /// - Throws: `FileError` when memory runs out.
    init?(_ input: FileInput, anchors: BodyAnchors, _ report: inout Reporter) throws(FileError) {
        guard let text = SourceText(input.bytes, &report), let bounds = text.bounds(&report) else { return nil }
        self.input = input
        let members = try text.members(in: bounds.frontMatter, &report)
        fields = FieldReader(members, start: bounds.openingFence, &report)
        report.todoMarkers(in: text, bounds, isDraft: fields.isDraft)
        let resolver = LinkResolver(contentFile: input.file.path, page: input.path)
        body = try RenderedBody(text, bounds.body, resolver, anchors, collectsText: input.context.usesRegistry, &report)
        links = fields.links + (body?.links ?? [])
        start = bounds.body.lowerBound
        end = text.end
        editableSource = body.flatMap { body in
            members.map { members in
                EditableSource(
                    file: input.file, frontMatter: FrontMatter(bytes: input.bytes, members: members, bounds: bounds),
                    document: body.document)
            }
        }
    }
}

/// A file as its editor sees it: its front matter, its body, and where everything is.
package struct EditableSource: Sendable {
    package let file: ContentFile
    package let frontMatter: FrontMatter
    package let document: Document
}

extension FileParts {
    /// The sections of the body; `nil` when the body can't be read.
    func sections<Section>(_: Section.Type, _ report: inout Reporter) -> SectionReader<Section>? {
        body.map { SectionReader($0.document, end: end, &report) }
    }
}
