package import StatusCodes

/// An entry that has no errors of its own. Whether what it refers to exists is found out when the catalog is made.
///
/// It never changes, and it is a class so that lists of entries are lists of references.
package final class Entry: ContentPage {
    package let facts: PageFacts
    /// Of the facts, what every list of entries shows: a list of 10,000 entries is made noticeably faster if it need not
    /// look them up in another object.
    package let title: String
    package let path: PagePath
    package let isDraft: Bool
    private let titleRange: Range<Int>
    private let locatedCodes: Located<CodeRange>
    private let locatedCategory: Located<String>
    private let locatedStandards: Located<[String]>
    package let locatedReplies: [Located<ReplyCode>]
    package let locatedRelated: [Located<EnhancedStatusCode>]
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

    /// The code, or the range of codes, that it is about.
    package var codes: CodeRange { locatedCodes.value }
    /// The code that it is named after.
    package var code: EnhancedStatusCode { codes.first }
    /// Where the code is in the file.
    package var codeRange: Range<Int> { locatedCodes.range }
    package var type: BounceType { code.statusClass.bounceType }
    package var name: String { "\(codes) \(title)" }
    /// The slug of its category.
    package var category: String { locatedCategory.value }
    /// Where the code is defined, such as `RFC 3463`.
    package var standards: [String] { locatedStandards.value }
    /// The reply codes that it arrives with.
    package var replies: [ReplyCode] { locatedReplies.map(\.value) }
    /// Entries that a reader may want next.
    package var related: [EnhancedStatusCode] { locatedRelated.map(\.value) }

    /// What it says and refers to, for the rules between files.
    package var claims: EntryClaims {
        EntryClaims(
            file: file, codes: locatedCodes, title: Located(title, at: titleRange), category: locatedCategory,
            standards: locatedStandards, replies: locatedReplies, related: locatedRelated, links: facts.links,
            mentions: body.mentions, isDraft: isDraft)
    }

    package static func anchors(in layout: SiteLayout) -> BodyAnchors {
        BodyAnchors(reserved: layout.entryAnchors, replacedHeadings: EntrySection.names)
    }

    package static func read(_ parts: FileParts<EntryKey>, _ report: inout Reporter) -> ReadPage {
        let reader = EntryReader(parts, &report)
        let claims = reader.claims(&report)
        if let entry = Entry(reader, claims, &report), !report.hasErrors { return .complete(entry) }
        return .partial(PartialEntry(claims: claims))
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ reader: EntryReader, _ claims: EntryClaims, _ report: inout Reporter) {
        guard let fields = reader.parts.fields else { return nil }
        let severity = fields.word(.severity, as: Severity.self, orReport: SeverityUnknown.self, &report)
        let action = fields.text(.action, &report)
        let who = Entry.who(reader, &report)
        _ = fields.texts(.guides, &report)
        let phrases = fields.texts(.phrases, &report)
        let updated = fields.date(.updated, &report)
        let review = reader.review(&report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        guard let codes = claims.codes, let title = claims.title, let category = claims.category,
            let standards = claims.standards, let severity, let action, let updated, let body = reader.body
        else { return nil }
        facts = reader.parts.facts(
            title: title.value, summary: body.summary, updated: updated.value, aliases: aliases, isDraft: isDraft)
        locatedCodes = codes
        self.title = title.value
        path = facts.path
        self.isDraft = isDraft
        titleRange = title.range
        locatedCategory = category
        locatedStandards = standards
        locatedReplies = claims.replies
        locatedRelated = claims.related
        self.severity = severity.value
        self.action = action.value
        self.who = who
        guides = fields.links(of: .guides).map(\.target)
        self.phrases = phrases.map(\.value)
        self.updated = updated.value
        self.review = review
        self.body = body
    }

    /// Those who can end it. Each of them finds what to do under a heading, and headings that look like those of roles are no
    /// others.
    private static func who(_ reader: EntryReader, _ report: inout Reporter) -> [Role] {
        var roles: [Role] = []
        for role in reader.parts.fields?.words(.who, as: Role.self, isNeeded: true, orReport: RoleUnknown.self, &report)
            ?? []
        {
            if roles.contains(role.value) {
                report(ValueRepeated(key: EntryKey.who.rawValue, value: role.value.rawValue), at: role.range)
            }
            if let heading = role.value.heading, !reader.fixHeadings.contains(where: { $0.value == heading }) {
                report(RoleHeadingMissing(role: role.value), at: role.range)
            }
            roles.append(role.value)
        }
        let headings = Set(Role.allCases.compactMap(\.heading))
        for heading in reader.fixHeadings where heading.value.hasPrefix("As ") && !headings.contains(heading.value) {
            report(RoleHeadingUnknown(heading: heading.value), at: heading.range)
        }
        return roles
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
