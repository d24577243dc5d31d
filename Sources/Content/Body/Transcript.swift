internal import Markdown
internal import StatusCodes

/// The lines of an example, and whether they show what an entry's example must show.
struct Transcript {
    let lines: [String]

    /// - Parameters:
    ///   - example: the section.
    ///   - bytes: the bytes of the file.
    init(_ example: SectionPart, of codes: CodeRange, in bytes: [UInt8], _ report: inout Reporter) {
        var lines: [String] = []
        for block in example.blocks {
            guard case .code(_, let ranges) = block.kind else { continue }
            let block = Transcript.Block(
                lines: TranscriptLine.lines(at: ranges, in: bytes), source: block.source)
            // An empty block shows nothing, which is reported below.
            guard !block.lines.isEmpty else { continue }
            block.check(against: codes, &report)
            lines += block.lines.map(\.text)
        }
        if lines.isEmpty, !example.blocks.isEmpty { report(ExampleWithoutReply(), at: example.heading) }
        self.lines = lines
    }

    private struct Block {
        let lines: [TranscriptLine]
        let source: Range<Int>

        /// Each reply must be of the codes' class and have one of the codes in it (or, in a log, somewhere).
        func check(against codes: CodeRange, _ report: inout Reporter) {
            var hasCode = false
            var isShown = false
            for line in lines {
                hasCode = hasCode || line.states(codes)
                isShown = isShown || hasCode
                // In a dialogue, replies before the failure may be positive and don't count.
                guard let reply = line.reply, !line.isDialogue || reply.code.firstDigit >= 4 else { continue }
                guard reply.code.matchesClass(codes.first.statusClass) else {
                    report(ExampleClassMismatch(reply: reply.code, code: codes.first), at: reply.range)
                    isShown = true
                    continue
                }
                if reply.isContinued { continue }
                if !hasCode { report(ExampleWithoutCode(codes: codes), at: line.range) }
                (hasCode, isShown) = (false, true)
            }
            if !isShown { report(ExampleWithoutCode(codes: codes), at: source) }
        }
    }
}
