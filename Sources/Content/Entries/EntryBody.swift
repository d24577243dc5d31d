package import Text

/// The body of an entry as HTML.
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
    /// The Markdown of the body as it is published next to the page; `nil` if it is not published.
    package let markdown: String?

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
        /// The links of the answer that lead to this site, in order.
        package let links: [AnswerLink]
    }

    /// A link that leads to this site.
    package struct AnswerLink: Sendable {
        /// The value of its `href` in the HTML of the answer.
        package let place: Range<Int>
        /// Whether it leads to a place on the page of the entry itself, so that its address begins with `#`.
        package let isOnSamePage: Bool
    }
}

extension EntryBody {
    /// Copies all texts into one array. Until then they are parts of the whole rendered body, whose headings are no longer
    /// needed but would stay in memory until the site is built.
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
