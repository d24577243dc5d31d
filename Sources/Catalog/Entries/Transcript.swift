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
            block.check(against: code, in: bytes, &report)
            lines += block.lines.map(String.init)
        }
        if lines.isEmpty, !blocks.isEmpty { report(.exampleWithoutReply, at: heading) }
        self.lines = lines
    }

    private struct Block {
        let lines: [Substring]
        let source: Range<Int>

        init(text: String, source: Range<Int>) {
            lines = text.split(whereSeparator: \.isNewline)
            self.source = source
        }

        /// Each reply must be of the code's class, and the code must stand in it (or, in a log, somewhere).
        func check(against code: EnhancedStatusCode, in bytes: [UInt8], _ report: inout Reporter) {
            var searched = source.lowerBound
            var hasCode = false
            var lastReply: Range<Int>?
            for line in lines {
                let range = Transcript.range(of: line, in: bytes, source.clamped(to: searched..<source.upperBound))
                searched = range.upperBound
                hasCode = hasCode || Transcript.states(code, in: line)
                // In a dialogue what came before the failure may be positive.
                let isDialogue = line.hasPrefix("S: ") || line.hasPrefix("C: ")
                let text = isDialogue ? line.dropFirst(3) : line
                guard !line.hasPrefix("C: "), let reply = Transcript.reply(at: text) else { continue }
                if isDialogue, reply.firstDigit < 4 { continue }
                guard reply.agrees(with: code.statusClass) else {
                    report(.exampleReplyOfAnotherClass(reply, code), at: range.lowerBound..<range.lowerBound + 3)
                    continue
                }
                lastReply = range
                let isContinued = text.utf8.dropFirst(3).first == UInt8(ascii: "-")
                guard !isContinued else { continue }
                if !hasCode { report(.exampleWithoutCode(code), at: range) }
                hasCode = false
            }
            if lastReply == nil, !lines.contains(where: { Transcript.states(code, in: $0) }) {
                report(.exampleWithoutCode(code), at: source)
            }
        }
    }

    /// The reply code at the start of a line of a reply (RFC 5321 section 4.2).
    private static func reply(at line: Substring) -> ReplyCode? {
        let next = line.utf8.dropFirst(3).first
        guard next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "-") else { return nil }
        return ReplyCode(parsing: String(decoding: line.utf8.prefix(3), as: UTF8.self))
    }

    /// Whether the code stands in a line and is not part of a longer number.
    private static func states(_ code: EnhancedStatusCode, in line: Substring) -> Bool {
        line.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")) }
            .contains { $0.elementsEqual(code.description.utf8) || $0.elementsEqual("\(code).".utf8) }
    }

    private static func range(of line: Substring, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let wanted = Array(line.utf8)
        let start = range.first { bytes[$0] == wanted.first && bytes[$0...].starts(with: wanted) }
        return start.map { $0..<$0 + wanted.count } ?? range
    }
}
