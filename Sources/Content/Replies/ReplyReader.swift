internal import Diagnostics
internal import Markdown
internal import StatusCodes

extension Reply {
    package static func read(_ parts: FileParts<ReplyKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { Reply($0, &$1) }
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ parts: FileParts<ReplyKey>, _ report: inout Reporter) {
        guard let fields = parts.fields else { return nil }
        let file = parts.input.file
        let code = fields.name(
            .reply, of: file, parse: ReplyCode.init(parsing:), orReport: ReplyMalformed.init, &report)
        let title = fields.text(.title, &report)
        let standards = fields.texts(.standard, &report)
        let action = fields.text(.action, &report)
        let phrases = fields.texts(.phrases, &report)
        let updated = fields.date(.updated, &report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        guard let body = parts.body else { return nil }
        let sections = SectionReader<ReplySection>(body.document, end: parts.end, &report)
        if let code, code.description == file.stem, let example = sections[.example] {
            Reply.checkExample(example, of: code, in: parts.input.bytes, &report)
        }
        let prose = Prose(body, sections, sources: .sources, start: parts.start, &report)
        guard let code, let title, let action, let updated, let prose else { return nil }
        self.init(
            facts: parts.facts(
                title: title.value, summary: prose.summary, updated: updated.value, aliases: aliases, isDraft: isDraft),
            code: code, standards: standards.map(\.value), action: action.value, phrases: phrases.map(\.value),
            updated: updated.value, prose: prose)
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
