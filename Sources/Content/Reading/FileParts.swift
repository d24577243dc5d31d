internal import Files
package import Markdown

/// What the reading of each file in a folder depends on.
package struct ReadingContext: Sendable {
    package let layout: SiteLayout
    /// The formats in which entries are published. What only other formats need is not kept.
    package let formats: Set<SiteConfiguration.Format>
    /// Whether entries are compared with the registry.
    package let usesRegistry: Bool
    /// Whether an ``EditableSource`` of each file is kept, for the commands that help editors.
    package let keepsSources: Bool
}

/// A file that becomes a page, before it is parsed.
package struct FileInput: Sendable {
    package let file: ContentFile
    package let path: PagePath
    package let bytes: [UInt8]
    package let context: ReadingContext
}

/// The front matter and the body of a file, read as far as possible without knowing the kind of the file.
///
/// It is immutable, and a class because it is large and passed to many functions.
package final class FileParts<Key: FrontMatterKey>: Sendable {
    package let input: FileInput
    let fields: FieldReader<Key>
    /// `nil` when the body is over a limit; that is reported.
    let body: RenderedBody?
    /// The links of the body and the front matter that lead to this site.
    let links: [SiteLink]
    /// Where the body begins.
    let start: Int
    /// The location of what is missing at the end of the body.
    let end: Range<Int>
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

/// A file as its editor sees it: its front matter and its body, with the location of each part.
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
