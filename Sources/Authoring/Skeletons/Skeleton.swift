internal import Content
internal import StatusCodes

/// The text of a new file: what is known about its subject, and a line with a hint for everything else.
package struct Skeleton: Sendable {
    /// Below the content folder, such as `codes/5.2.2.md`.
    package let path: String
    package let text: String

    /// Joins front matter and sections.
    ///
    /// - Parameters:
    ///   - keys: the lines of the front matter.
    ///   - lead: a hint for the lead.
    ///   - sections: the text below each heading.
    init(path: String, keys: [String], lead: String, sections: [(title: String, text: String)]) {
        self.path = path
        let body = [Skeleton.left(lead)] + sections.flatMap { ["## \($0.title)", $0.text] }
        text = "---\n" + keys.joined(separator: "\n") + "\n---\n\n" + body.joined(separator: "\n\n") + "\n"
    }

    /// A marker with a hint for a text that is still to be written.
    static func left(_ hint: String) -> String { "\(TodoMarker.marker) \(hint)" }

    /// A YAML value that is still to be written.
    static func leftValue(_ hint: String) -> String { "\"\(left(hint))\"" }

    /// An example of one reply, whose text is still to be written.
    static func example(_ reply: ReplyCode, _ code: EnhancedStatusCode?) -> String {
        let codes = ([reply.description] + (code.map { [$0.description] } ?? [])).joined(separator: " ")
        return "```smtp\n\(codes) \(left("the text of a reply that a server really sends"))\n```"
    }

    /// The sources that are known, and a place for more.
    static func sources(_ standards: [String]) -> String {
        let known = standards.filter { $0.hasPrefix("RFC ") }.map { standard in
            "- [\(standard)](https://www.rfc-editor.org/rfc/rfc\(standard.dropFirst("RFC ".count)))"
        }
        return (known + ["- [\(left("another source"))](https://example.com/)"]).joined(separator: "\n")
    }

    /// A text as a YAML scalar: plain if no character in it has a meaning in YAML, otherwise in double quotes.
    static func scalar(_ text: String) -> String {
        let isPlain = text.utf8.enumerated().allSatisfy { position, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            default: position > 0 && (0x80... ~= byte || " 0123456789-./()'".utf8.contains(byte))
            }
        }
        if isPlain, text.utf8.last != UInt8(ascii: " "), text.lowercased() != "null" { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
