package import StatusCodes

/// What the site says of a code that it does not know: as much as its class and subject tell (RFC 3463 section 2).
package struct Family: ContentPage {
    package let facts: PageFacts
    package let codes: CodeFamily
    /// What to do, in a few words.
    package let action: String
    package let updated: CalendarDate
    package let prose: Prose

    package var name: String { "\(codes) \(title)" }

    package static func read(_ parts: FileParts<FamilyKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { Family($0, &$1) }
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ parts: FileParts<FamilyKey>, _ report: inout Reporter) {
        guard let fields = parts.fields else { return nil }
        let codes = fields.name(
            .family, of: parts.input.file, parse: CodeFamily.init(parsing:), orReport: FamilyMalformed.init, &report)
        let title = fields.text(.title, &report)
        let action = fields.text(.action, &report)
        let updated = fields.date(.updated, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        guard let body = parts.body else { return nil }
        let sections = SectionReader<FamilySection>(body.document, end: parts.end, &report)
        let prose = Prose(body, sections, sources: nil, start: parts.start, &report)
        guard let codes, let title, let action, let updated, let prose else { return nil }
        facts = parts.facts(title: title.value, summary: prose.summary, updated: updated.value, isDraft: isDraft)
        self.codes = codes
        self.action = action.value
        self.updated = updated.value
        self.prose = prose
    }
}

/// The keys of a family.
package enum FamilyKey: String, FrontMatterKey {
    case family, title, action, updated, draft

    package var isRequired: Bool { self != .draft }
}

/// The sections of a family.
enum FamilySection: String, SectionSchema {
    case known = "What is known"
    case fixes = "What to do"

    var isRequired: Bool { true }
}
