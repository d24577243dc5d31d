internal import Markdown
internal import StatusCodes

/// Reads a file of `replies/`.
struct ReplyParser {
    let file: ContentFile
    let path: PagePath

    /// - Returns: `nil` when it has errors; they are reported.
    func parse(_ bytes: [UInt8], _ report: inout Reporter) -> Reply? {
        guard let parts = FileParts<ReplyField>(bytes, file, path, &report) else { return nil }
        let fields = parts.fields
        let code = code(fields, &report)
        let title = fields.text(.title, &report)
        let standards = fields.texts(.standard, &report)
        let action = fields.text(.action, &report)
        let phrases = fields.texts(.phrases, &report)
        let updated = fields.date(.updated, &report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        guard let rendering = parts.rendering else { return nil }
        let sections = SectionReader<ReplySection>(rendering.document, end: parts.end, &report)
        if let code, code.description == file.stem, let example = sections[.example] {
            checkExample(example, of: code, in: bytes, &report)
        }
        let prose = Prose(rendering, sections, sources: .sources, start: parts.start, &report)
        guard let code, let title, let action, let updated, let prose, !report.hasErrors else { return nil }
        return Reply(
            file: file, code: code, title: title.value, standards: standards.map(\.value), action: action.value,
            phrases: phrases.map(\.value), updated: updated.value, isDraft: isDraft, prose: prose,
            aliasReferences: aliases)
    }

    private func code(_ fields: FieldReader<ReplyField>, _ report: inout Reporter) -> ReplyCode? {
        fields.name(.reply, of: file, parse: ReplyCode.init(parsing:), orReport: { .replyMalformed($0) }, &report)
    }

    /// Every reply that the example shows must be the one that the page is about; what else a dialogue holds is free.
    private func checkExample(
        _ part: SectionPart, of code: ReplyCode, in bytes: [UInt8], _ report: inout Reporter
    ) {
        var isShown = false
        for block in part.blocks {
            guard case .code(_, let text) = block.kind else { continue }
            for line in TranscriptLine.lines(of: text, at: block.source, in: bytes) {
                guard let reply = line.reply else { continue }
                if reply.code == code { isShown = true }
                if reply.code != code, !line.isDialogue {
                    report(.exampleOfAnotherReply(reply.code, wanted: code), at: reply.range)
                }
            }
        }
        if !isShown { report(.exampleWithoutReply, at: part.heading) }
    }
}
