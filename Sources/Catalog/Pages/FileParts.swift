/// The front matter and the body of a file, read as far as that goes without knowing what kind of file it is.
struct FileParts<Field: FrontMatterField> {
    let fields: FieldReader<Field>
    /// `nil` when the body is over a limit; that is reported.
    let rendering: Rendering?
    /// Where the body begins.
    let start: Int
    /// Where to point for what is missing at the end of the body.
    let end: Range<Int>

    /// - Returns: `nil` when there is no front matter to read; the reason is reported.
    init?(_ bytes: [UInt8], _ file: ContentFile, _ path: PagePath, _ report: inout Reporter) {
        guard let text = SourceText(bytes, &report), let fences = text.fences(&report) else { return nil }
        let resolver = LinkResolver(contentFile: file.path, page: path)
        rendering = Rendering(text, fences.body, resolver, reservedAnchors: [], &report)
        guard let members = text.members(in: fences.frontMatter, &report) else { return nil }
        fields = FieldReader(members, start: fences.openingFence, &report)
        report.leftToWrite(in: text, fences, isDraft: fields.isDraft)
        start = fences.body.lowerBound
        end = text.end
    }
}
