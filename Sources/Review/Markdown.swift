internal import Text

/// Markdown as GitHub shows it in a comment. Text stays text, whatever it contains: it creates no markup, link or mention.
enum Markdown {
    /// A name in a sentence, as code.
    static func code(_ text: String) -> String {
        let text = visible(text)
        let fence = String(repeating: "`", count: longestRun(in: [text]) + 1)
        return fence.utf8.count == 1 ? "`\(text)`" : "\(fence) \(text) \(fence)"
    }

    /// A code block.
    ///
    /// - Parameter language: for syntax colors, such as `diff`.
    static func block(_ lines: [String], language: String) -> String {
        let lines = lines.map(visible)
        let fence = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
        return "\(fence)\(language)\n\(lines.joined(separator: "\n"))\n\(fence)\n"
    }

    /// Content that is hidden until the reader opens it.
    ///
    /// - Parameters:
    ///   - name: shown as code.
    ///   - remark: shown after the name.
    static func details(_ name: String, _ remark: String, _ content: String) -> String {
        folded("<code>\(escaped(visible(name)))</code>\(escaped(remark))", content)
    }

    /// The same with plain text instead of a name.
    static func details(_ words: String, _ content: String) -> String { folded(escaped(visible(words)), content) }

    private static func folded(_ summary: String, _ content: String) -> String {
        "<details><summary>\(summary)</summary>\n\n\(content)\n</details>\n"
    }

    /// A list of names; only the first ones if there are many.
    static func names(_ names: [String], atMost limit: Int = 20) -> String {
        let shown = names.prefix(limit).map(code).joined(separator: ", ")
        return names.count > limit ? shown + " and \(names.count - limit) more" : shown
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(escaping: text)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func longestRun(in lines: [String]) -> Int {
        lines.reduce(0) { longest, line in
            var run = 0
            return line.utf8.reduce(longest) { longest, byte in
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                return max(longest, run)
            }
        }
    }

    /// The text with code points instead of characters that are invisible or change the direction of text.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isInvisible) else { return text }
        return text.unicodeScalars.map { scalar in
            isInvisible(scalar) ? "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩" : String(scalar)
        }.joined()
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }
}
