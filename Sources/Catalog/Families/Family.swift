package import StatusCodes

/// What the site says of a code that it does not know: as much as its class and subject tell (RFC 3463 section 2).
package struct Family: Sendable {
    package let file: ContentFile
    package let codes: CodeFamily
    package let title: String
    /// What to do, in a few words.
    package let action: String
    package let updated: CalendarDate
    package let isDraft: Bool
    package let prose: Prose

    package var path: PagePath { .family(codes) }
}

/// The keys of a family.
enum FamilyField: String, FrontMatterField {
    case family, title, action, updated, draft

    var isRequired: Bool { self != .draft }
}

/// The sections of a family.
enum FamilySection: String, SectionSchema {
    case known = "What is known"
    case fixes = "What to do"

    var isRequired: Bool { true }
}

/// Reads a file of `families/`.
struct FamilyParser {
    let file: ContentFile
    let path: PagePath

    /// - Returns: `nil` when it has errors; they are reported.
    func parse(_ bytes: [UInt8], _ report: inout Reporter) -> Family? {
        guard let parts = FileParts<FamilyField>(bytes, file, path, &report) else { return nil }
        let codes = codes(parts.fields, &report)
        let title = parts.fields.text(.title, &report)
        let action = parts.fields.text(.action, &report)
        let updated = parts.fields.date(.updated, &report)
        let isDraft = parts.fields.flag(.draft, &report) ?? false
        guard let rendering = parts.rendering else { return nil }
        let sections = SectionReader<FamilySection>(rendering.document, end: parts.end, &report)
        let prose = Prose(rendering, sections, sources: nil, start: parts.start, &report)
        guard let codes, let title, let action, let updated, let prose, !report.hasErrors else { return nil }
        return Family(
            file: file, codes: codes, title: title.value, action: action.value, updated: updated.value,
            isDraft: isDraft, prose: prose)
    }

    private func codes(_ fields: FieldReader<FamilyField>, _ report: inout Reporter) -> CodeFamily? {
        fields.name(.family, of: file, parse: CodeFamily.init(parsing:), orReport: { .familyMalformed($0) }, &report)
    }
}
