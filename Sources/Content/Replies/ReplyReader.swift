internal import Diagnostics
internal import Markdown
internal import StatusCodes

extension Reply {
    package init?(_ parts: FileParts<ReplyKey>, _ report: inout Reporter) {
        let (fields, file) = (parts.fields, parts.input.file)
        let code = fields.name(
            .reply, of: file, ReplyCode.init(parsing:), orReport: ReplyMalformed.init, &report)
        let standards = fields.texts(.standard, &report)
        let action = fields.text(.action, &report)
        let phrases = fields.texts(.phrases, &report)
        let sections = parts.sections(ReplySection.self, &report)
        if let code, code.description == file.stem, let example = sections?[.example] {
            Reply.checkExample(example, of: code, in: parts.input.bytes, &report)
        }
        let prose = sections.flatMap { Prose(parts, $0, sources: .sources, &report) }
        let facts = PageFacts(
            parts, title: fields.text(.title, &report), summary: prose?.summary,
            updated: fields.date(.updated, &report),
            aliases: fields.aliases(.aliases, &report), isDraft: fields.flag(.draft, &report) ?? false)
        guard let code, let action, let facts, let updated = facts.updated, let prose else { return nil }
        self.init(
            facts: facts, code: code, standards: standards.map(\.value), action: action.value,
            phrases: phrases.map(\.value), updated: updated, prose: prose)
    }

    /// Every reply that the example shows must be the one that the page is about; the rest of a dialogue is free.
    private static func checkExample(
        _ part: SectionPart, of code: ReplyCode, in bytes: [UInt8], _ report: inout Reporter
    ) {
        var isShown = false
        for block in part.blocks {
            guard case .code(_, let lines) = block.kind else { continue }
            for line in TranscriptLine.lines(at: lines, in: bytes) {
                guard let reply = line.reply else { continue }
                if reply.code == code { isShown = true }
                if reply.code != code, !line.isDialogue {
                    report(ExampleReplyMismatch(reply: reply.code, expected: code), at: reply.range)
                }
            }
        }
        if !isShown { report(ExampleWithoutReply(), at: part.heading) }
    }
}
