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
