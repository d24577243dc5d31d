package import StatusCodes

/// An entry that has no mistakes of its own. Whether what it refers to exists is found out when the catalog is made.
///
/// It never changes, and it is a class so that lists of entries are lists of references.
package final class Entry: Sendable {
    package let file: ContentFile
    /// The code, or the range of codes, that it is about.
    package let codes: CodeSpan
    package let title: String
    package let severity: Severity
    /// The slug of its category.
    package var category: String { categoryReference.value }
    /// Where the code is defined, such as `RFC 3463`.
    package let standards: [String]
    /// What to do, in a few words.
    package let action: String
    /// The reply codes that it arrives with.
    package var replies: [ReplyCode] { replyReferences.map(\.value) }
    /// Entries that a reader may want next.
    package var related: [EnhancedStatusCode] { relatedReferences.map(\.value) }
    /// Wordings seen in bounces that state no code.
    package let phrases: [String]
    package let updated: CalendarDate
    package let review: Review?
    /// Former paths, which lead here.
    package var aliases: [PagePath] { aliasReferences.map(\.value) }
    package let isDraft: Bool
    package let body: EntryBody

    /// The code that it is named after.
    package var code: EnhancedStatusCode { codes.first }
    package var type: BounceType { code.statusClass.bounceType }
    package var path: PagePath { .code(code) }

    /// The anchors that links may lead to: those that the page has anyway, and those of the headings.
    var anchors: [String] { CodePageAnchor.names(for: type) + body.anchors }

    /// Who checked an entry, and when.
    package struct Review: Sendable {
        package let reviewer: String
        package let date: CalendarDate
    }

    let codeRange: Range<Int>
    let titleRange: Range<Int>
    let categoryReference: Located<String>
    let standardRange: Range<Int>
    let replyReferences: [Located<ReplyCode>]
    let relatedReferences: [Located<EnhancedStatusCode>]
    let aliasReferences: [Located<PagePath>]
    let links: [LocalLink]

    init(
        file: ContentFile, codes: Located<CodeSpan>, title: Located<String>, severity: Severity,
        category: Located<String>,
        standards: Located<[String]>, action: String, replies: [Located<ReplyCode>],
        related: [Located<EnhancedStatusCode>], phrases: [String], updated: CalendarDate, review: Review?,
        aliases: [Located<PagePath>], isDraft: Bool, body: EntryBody, links: [LocalLink]
    ) {
        self.file = file
        self.codes = codes.value
        self.title = title.value
        self.severity = severity
        self.standards = standards.value
        self.action = action
        self.phrases = phrases
        self.updated = updated
        self.review = review
        self.isDraft = isDraft
        self.body = body
        self.links = links
        codeRange = codes.range
        titleRange = title.range
        categoryReference = category
        standardRange = standards.range
        replyReferences = replies
        relatedReferences = related
        aliasReferences = aliases
    }
}

/// A piece of HTML that is safe to show.
package typealias Fragment = [UInt8]

/// The body of an entry, rendered.
package struct EntryBody: Sendable {
    package let lead: Fragment
    /// The lead as plain text.
    package let summary: String
    package let example: Fragment
    /// The lines of the example; empty if they are not published as data.
    package let transcript: [String]
    package let meaning: Fragment
    /// The steps of the entry's own flow; empty where the bounce type gives them.
    package let steps: [Fragment]
    package let causes: Fragment
    package let fixes: Fragment
    /// Sections with headings of the editor's own.
    package let additions: [Addition]
    package let questions: [Question]
    package let sources: Fragment
    /// The Markdown of the body as it is published beside the page; `nil` if it is not.
    package let source: String?

    /// A section that the schema does not name.
    package struct Addition: Sendable {
        package let title: String
        package let anchor: String
        package let html: Fragment
    }

    /// A question with its answer.
    package struct Question: Sendable {
        package let text: String
        package let anchor: String
        package let answer: Fragment
        /// Whether the answer has links.
        package let hasLinks: Bool
    }

    /// The anchors of the headings that are shown as they are; the page words those of the sections itself. Few links ask for
    /// them, so they are not kept but read from the HTML.
    var anchors: [String] {
        additions.map(\.anchor) + questions.map(\.anchor)
            + ([meaning, causes, fixes, sources] + additions.map(\.html) + questions.map(\.answer)).flatMap(
                \.headingAnchors)
    }

    /// Whether the text around the example names a reply code.
    func mentions(_ reply: ReplyCode) -> Bool {
        let digits = Array(reply.description.utf8)
        return texts.contains { $0.containsNumber(digits) }
    }

    /// Whether the text around the example says anything of the registry, or of what is registered.
    var speaksOfRegistration: Bool {
        // "registry" as well as "Registered".
        let word = Array("egist".utf8)
        return texts.contains { text in
            text.indices.contains { text[$0] == word[0] && text[$0...].starts(with: word) }
        }
    }

    private var texts: [Fragment] {
        [lead, meaning, causes, fixes] + steps + additions.map(\.html) + questions.map(\.answer)
    }
}

extension [UInt8] {
    /// The anchors of the headings in rendered Markdown, where nothing else has an `id`.
    fileprivate var headingAnchors: [String] {
        let mark = Array(" id=\"".utf8)
        return indices.filter { self[$0] == mark[0] && self[$0...].starts(with: mark) }.map { index in
            String(decoding: self[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
    }

    /// Whether a number or code stands here that is not part of a longer one.
    func containsNumber(_ digits: [UInt8]) -> Bool {
        indices.contains { index in
            self[index] == digits.first && self[index...].starts(with: digits) && !continuesNumber(before: index)
                && !continuesNumber(after: index + digits.count)
        }
    }

    private func continuesNumber(before index: Int) -> Bool {
        guard index > 0 else { return false }
        return self[index - 1].isDigit || self[index - 1] == UInt8(ascii: ".") && index > 1 && self[index - 2].isDigit
    }

    private func continuesNumber(after end: Int) -> Bool {
        guard end < count else { return false }
        return self[end].isDigit || self[end] == UInt8(ascii: ".") && end + 1 < count && self[end + 1].isDigit
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
