package import Text
internal import StatusCodes

/// The body of an entry, rendered.
package struct EntryBody: Sendable {
    package internal(set) var lead: HTML
    /// The lead as plain text.
    package let summary: String
    package internal(set) var example: HTML
    /// The lines of the example; empty if they are not published as data.
    package let transcript: [String]
    package internal(set) var meaning: HTML
    /// The steps of the entry's own flow; empty where the bounce type gives them.
    package internal(set) var steps: [HTML]
    package internal(set) var causes: HTML
    package internal(set) var fixes: HTML
    /// Sections with headings of the editor's own.
    package internal(set) var additions: [Addition]
    package internal(set) var questions: [Question]
    package internal(set) var sources: HTML
    /// The Markdown of the body as it is published beside the page; `nil` if it is not.
    package let source: String?

    /// A section that the schema does not name.
    package struct Addition: Sendable {
        package let title: String
        package let anchor: String
        package internal(set) var html: HTML
    }

    /// A question with its answer.
    package struct Question: Sendable {
        /// Plain text in UTF-8.
        package internal(set) var text: Bytes
        package internal(set) var anchor: Bytes
        package internal(set) var answer: HTML
        /// Whether the answer has links.
        package let hasLinks: Bool
    }
}

extension EntryBody {
    /// Puts all texts into one piece of memory. They are parts of the page as it was rendered, with the headings that nobody
    /// needs any more, and stay in memory until the site is built.
    mutating func compact() {
        var size = 0
        forEachText { size += $0.count }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        forEachText { text in text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }
        var end = 0
        forEachText { text in
            let start = end
            end += text.count
            text = Bytes(bytes, start..<end)
        }
    }

    private mutating func forEachText(_ body: (inout Bytes) -> Void) {
        body(&lead.bytes)
        body(&example.bytes)
        body(&meaning.bytes)
        body(&causes.bytes)
        body(&fixes.bytes)
        body(&sources.bytes)
        for index in steps.indices { body(&steps[index].bytes) }
        for index in additions.indices { body(&additions[index].html.bytes) }
        for index in questions.indices {
            body(&questions[index].text)
            body(&questions[index].anchor)
            body(&questions[index].answer.bytes)
        }
    }
}

extension EntryBody {
    /// The anchors of the headings that are shown as they are; the page words those of the sections itself. Few links ask for
    /// them, so they are not kept but read from the HTML.
    var anchors: [String] {
        additions.map(\.anchor) + questions.map { String(decoding: $0.anchor, as: UTF8.self) }
            + ([meaning, causes, fixes, sources] + additions.map(\.html) + questions.map(\.answer)).flatMap(
                \.bytes.headingAnchors)
    }

    /// Whether the text around the example names a reply code.
    func mentions(_ reply: ReplyCode) -> Bool {
        let digits = Array(reply.description.utf8)
        return texts.contains { $0.bytes.containsNumber(digits) }
    }

    /// Whether the text around the example says anything of the registry, or of what is registered.
    var speaksOfRegistration: Bool {
        // "registry" as well as "Registered".
        let word = Array("egist".utf8)
        return texts.contains { text in
            text.bytes.indices.contains { text.bytes[$0] == word[0] && text.bytes[$0...].starts(with: word) }
        }
    }

    private var texts: [HTML] {
        [lead, meaning, causes, fixes] + steps + additions.map(\.html) + questions.map(\.answer)
    }
}

extension Bytes {
    /// The anchors of the headings in rendered Markdown, where nothing else has an `id`.
    fileprivate var headingAnchors: [String] {
        let mark = Array(" id=\"".utf8)
        return indices.filter { self[$0] == mark[0] && self[$0...].starts(with: mark) }.map { index in
            String(decoding: self[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether a number or code stands here that is not part of a longer one.
    func containsNumber(_ digits: [UInt8]) -> Bool {
        indices.contains { index in
            self[index] == digits.first && self[index...].starts(with: digits) && !continuesNumber(before: index)
                && !continuesNumber(after: index + digits.count)
        }
    }

    private func continuesNumber(before index: Int) -> Bool {
        guard index > startIndex else { return false }
        return self[index - 1].isDigit
            || self[index - 1] == UInt8(ascii: ".") && index > startIndex + 1 && self[index - 2].isDigit
    }

    private func continuesNumber(after end: Int) -> Bool {
        guard end < endIndex else { return false }
        return self[end].isDigit || self[end] == UInt8(ascii: ".") && end + 1 < endIndex && self[end + 1].isDigit
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
