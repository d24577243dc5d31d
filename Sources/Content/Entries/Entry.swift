package import StatusCodes

/// An entry that has no errors of its own. ``EntryFields`` are checked against other files later.
///
/// It is immutable, and a class so that lists of entries are lists of references.
package final class Entry: ContentPage {
    package let facts: PageFacts
    /// These three repeat the facts, because every list of entries shows them: a list of 10,000 entries is rendered noticeably
    /// faster without a lookup in another object.
    package let title: String
    package let path: PagePath
    package let isDraft: Bool
    /// The code, or the range of codes, that it is about.
    package let codes: CodeRange
    /// Where the code is in the file.
    package let codeRange: Range<Int>
    /// The slug of its category.
    package let category: String
    /// Where the code is defined, such as `RFC 3463`.
    package let standards: [String]
    /// The fields that the rules between files check.
    package let fields: EntryFields
    package let severity: Severity
    /// What to do, in a few words.
    package let action: String
    /// Who can end it, most likely first; empty if the entry does not say.
    package let who: [Role]
    /// The paths of guides that help.
    package let guides: [String]
    /// Wordings seen in bounces that state no code.
    package let phrases: [String]
    package let updated: CalendarDate
    package let review: Review?
    package let body: EntryBody

    /// Who checked an entry, and when.
    package struct Review: Sendable {
        package let reviewer: String
        package let date: CalendarDate
    }

    /// The code that it is named after.
    package var code: EnhancedStatusCode { codes.first }
    package var type: BounceType { code.statusClass.bounceType }
    package var name: String { "\(codes) \(title)" }
    /// The reply codes that it arrives with.
    package var replies: [ReplyCode] { fields.replies.map(\.value) }
    /// Entries that a reader may want next.
    package var related: [EnhancedStatusCode] { fields.related.map(\.value) }

    package static func anchors(in layout: SiteLayout) -> BodyAnchors {
        BodyAnchors(reserved: layout.entryAnchors, replacedHeadings: EntrySection.names)
    }

    /// - Returns: `nil` when something required is missing, which is reported.
    init?(
        _ parts: FileParts<EntryKey>, _ entryFields: EntryFields, _ body: EntryBody?, who: [Role],
        _ report: inout Reporter
    ) {
        let fields = parts.fields
        let severity = fields.word(.severity, as: Severity.self, orReport: SeverityUnknown.self, &report)
        let action = fields.text(.action, &report)
        _ = fields.texts(.guides, &report)
        let phrases = fields.texts(.phrases, &report)
        let review = Review(fields, &report)
        let facts = PageFacts(
            parts, title: entryFields.title, summary: body?.summary, updated: fields.date(.updated, &report),
            aliases: fields.aliases(.aliases, &report), isDraft: fields.flag(.draft, &report) ?? false)
        guard let facts, let codes = entryFields.codes, let category = entryFields.category,
            let standards = entryFields.standards, let severity, let action, let updated = facts.updated, let body
        else { return nil }
        self.facts = facts
        title = facts.title
        path = facts.path
        isDraft = facts.isDraft
        self.codes = codes.value
        codeRange = codes.range
        self.category = category.value
        self.standards = standards.value
        self.fields = entryFields
        self.severity = severity.value
        self.action = action.value
        self.who = who
        guides = fields.links(of: .guides).map(\.target)
        self.phrases = phrases.map(\.value)
        self.updated = updated
        self.review = review
        self.body = body
    }

    /// Whether a path below the root of the site is that of an entry's page.
    static func isPage(at path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].isEmpty, let code = try? EnhancedStatusCode(parsing: String(parts[1])) else {
            return false
        }
        return path == PagePath.code(code).text
    }
}
