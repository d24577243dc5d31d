internal import StatusCodes

/// A line of an example, and the reply that it shows, if any.
struct TranscriptLine {
    /// A reply as a server sends it (RFC 5321 section 4.2).
    struct Reply {
        let code: ReplyCode
        /// Where the code is in the file.
        let range: Range<Int>
        /// Whether further lines of the same reply follow.
        let isContinued: Bool
    }

    private let bytes: [UInt8]
    let range: Range<Int>
    let reply: Reply?
    /// Whether the server says it in a dialogue, marked by `S: `.
    let isDialogue: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private init(_ bytes: [UInt8], at range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        isDialogue = bytes.starts(with: "S: ".utf8)
        reply = TranscriptLine.reply(in: bytes, from: isDialogue ? 3 : 0, at: range)
    }

    /// The lines of a code block that are not empty.
    ///
    /// - Parameters:
    ///   - ranges: where they are in the file.
    ///   - file: the bytes of the file.
    static func lines(at ranges: [Range<Int>], in file: [UInt8]) -> [TranscriptLine] {
        ranges.filter { !$0.isEmpty }.map { TranscriptLine(Array(file[$0]), at: $0) }
    }

    private static func reply(in line: [UInt8], from start: Int, at range: Range<Int>) -> Reply? {
        guard line.count >= start + 3,
            let code = ReplyCode(parsing: String(decoding: line[start..<start + 3], as: UTF8.self))
        else { return nil }
        let separator = line.count > start + 3 ? line[start + 3] : UInt8(ascii: " ")
        guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-") else { return nil }
        let place = range.lowerBound + start
        return Reply(code: code, range: place..<place + 3, isContinued: separator == UInt8(ascii: "-"))
    }

    /// Whether the line names one of the codes.
    func states(_ codes: CodeRange) -> Bool {
        if codes.isSingleCode { return bytes.containsNumber(codes.first.description) }
        let words = bytes.split { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) && $0 != UInt8(ascii: ".") }
        return words.contains { word in
            (try? EnhancedStatusCode(parsing: String(decoding: word, as: UTF8.self))).map(codes.contains) ?? false
        }
    }
}
