internal import Markdown
internal import StatusCodes

/// The lines of an example, and whether they show what an entry's example must show.
struct Transcript {
    let lines: [String]

    /// - Parameters:
    ///   - blocks: the blocks of the section.
    ///   - heading: where to point if there is nothing to show.
    ///   - bytes: the bytes of the file.
    init(
        _ blocks: ArraySlice<Document.Block>, of codes: CodeSpan, heading: Range<Int>, in bytes: [UInt8],
        _ report: inout Reporter
    ) {
        var lines: [String] = []
        for block in blocks {
            guard case .code(_, let text) = block.kind else { continue }
            let block = Transcript.Block(
                lines: TranscriptLine.lines(of: text, at: block.source, in: bytes), source: block.source)
            // An empty block shows nothing, which is told of below.
            guard !block.lines.isEmpty else { continue }
            block.check(against: codes, &report)
            lines += block.lines.map(\.text)
        }
        if lines.isEmpty, !blocks.isEmpty { report(.exampleWithoutReply, at: heading) }
        self.lines = lines
    }

    private struct Block {
        let lines: [TranscriptLine]
        let source: Range<Int>

        /// Each reply must be of the codes' class, and one of the codes must stand in it (or, in a log, somewhere).
        func check(against codes: CodeSpan, _ report: inout Reporter) {
            var hasCode = false
            var isShown = false
            for line in lines {
                hasCode = hasCode || line.states(codes)
                isShown = isShown || hasCode
                // In a dialogue, what came before the failure may be positive and doesn't count.
                guard let reply = line.reply, !line.isDialogue || reply.code.firstDigit >= 4 else { continue }
                guard reply.code.agrees(with: codes.first.statusClass) else {
                    report(.exampleReplyOfAnotherClass(reply.code, codes.first), at: reply.range)
                    isShown = true
                    continue
                }
                if reply.isContinued { continue }
                if !hasCode { report(.exampleWithoutCode(codes), at: line.range) }
                (hasCode, isShown) = (false, true)
            }
            if !isShown { report(.exampleWithoutCode(codes), at: source) }
        }
    }
}
