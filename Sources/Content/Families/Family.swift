package import StatusCodes

/// What the site says of a code that it does not know: as much as its class and subject tell (RFC 3463 section 2).
package struct Family: SelfContainedPage {
    package let facts: PageFacts
    package let codes: CodeFamily
    /// What to do, in a few words.
    package let action: String
    package let updated: CalendarDate
    package let prose: Prose

    package var name: String { "\(codes) \(title)" }

    package init?(_ parts: FileParts<FamilyKey>, _ report: inout Reporter) {
        let fields = parts.fields
        let codes = fields.name(
            .family, of: parts.input.file, CodeFamily.init(parsing:), orReport: FamilyMalformed.init, &report)
        let action = fields.text(.action, &report)
        let prose = parts.sections(FamilySection.self, &report).flatMap { Prose(parts, $0, &report) }
        let facts = PageFacts(
            parts, title: fields.text(.title, &report), summary: prose?.summary,
            updated: fields.date(.updated, &report),
            isDraft: fields.flag(.draft, &report) ?? false)
        guard let codes, let action, let facts, let updated = facts.updated, let prose else { return nil }
        self.facts = facts
        self.codes = codes
        self.action = action.value
        self.updated = updated
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
