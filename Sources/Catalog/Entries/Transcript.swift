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
        _ blocks: ArraySlice<Document.Block>, of code: EnhancedStatusCode, heading: Range<Int>, in bytes: [UInt8],
        _ report: inout Reporter
    ) {
        var lines: [String] = []
        for block in blocks {
            guard case .code(_, let text) = block.kind else { continue }
            let block = Transcript.Block(text: text, source: block.source)
            // An empty block shows nothing, which is told of below.
            guard !block.lines.isEmpty else { continue }
            block.check(against: code, in: bytes, &report)
            lines += block.lines.map { String(decoding: $0, as: UTF8.self) }
        }
        if lines.isEmpty, !blocks.isEmpty { report(.exampleWithoutReply, at: heading) }
        self.lines = lines
    }

    private struct Block {
        let lines: [[UInt8]]
        let source: Range<Int>

        init(text: String, source: Range<Int>) {
            // libcmark ends each line of a code block with a line feed.
            lines = text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map(Array.init)
            self.source = source
        }

        /// Each reply must be of the code's class, and the code must stand in it (or, in a log, somewhere).
        func check(against code: EnhancedStatusCode, in bytes: [UInt8], _ report: inout Reporter) {
            let digits = Array(code.description.utf8)
            var searched = source.lowerBound
            var hasCode = false
            var isShown = false
            for line in lines {
                let range = Transcript.range(of: line, in: bytes, searched..<source.upperBound)
                searched = range.upperBound
                hasCode = hasCode || line.containsNumber(digits)
                isShown = isShown || hasCode
                guard let reply = Transcript.reply(in: line) else { continue }
                guard reply.code.agrees(with: code.statusClass) else {
                    let start = range.lowerBound + reply.start
                    report(.exampleReplyOfAnotherClass(reply.code, code), at: start..<start + 3)
                    isShown = true
                    continue
                }
                if reply.isContinued { continue }
                if !hasCode { report(.exampleWithoutCode(code), at: range) }
                (hasCode, isShown) = (false, true)
            }
            if !isShown { report(.exampleWithoutCode(code), at: source) }
        }
    }

    /// The reply that a line of a transcript shows (RFC 5321 section 4.2), and where in the line it begins. In a dialogue,
    /// with `C: ` and `S: ` before its lines, what came before the failure may be positive and doesn't count.
    private static func reply(in line: [UInt8]) -> (code: ReplyCode, start: Int, isContinued: Bool)? {
        let isServer = line.starts(with: "S: ".utf8)
        let start = isServer ? 3 : 0
        guard line.count >= start + 3,
            let code = ReplyCode(parsing: String(decoding: line[start..<start + 3], as: UTF8.self))
        else { return nil }
        let separator = line.count > start + 3 ? line[start + 3] : UInt8(ascii: " ")
        guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-") else { return nil }
        if isServer, code.firstDigit < 4 { return nil }
        return (code, start, separator == UInt8(ascii: "-"))
    }

    private static func range(of line: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let start = range.first { bytes[$0] == line.first && bytes[$0...].starts(with: line) }
        return start.map { $0..<$0 + line.count } ?? range
    }
}
