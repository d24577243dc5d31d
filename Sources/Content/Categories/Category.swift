/// A category: the codes of one subject (RFC 3463 section 4).
///
/// It never changes, and it is a class since each row of a list refers to one.
package final class Category: ContentPage {
    package let facts: PageFacts
    package let subject: UInt16
    /// Where the subject is in the file.
    package let subjectRange: Range<Int>
    package let body: FreeBody

    package var name: String { title }
    package var slug: String { file.stem }

    package static func read(_ parts: FileParts<CategoryKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { Category($0, &$1) }
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ parts: FileParts<CategoryKey>, _ report: inout Reporter) {
        guard let fields = parts.fields else { return nil }
        let subject = Category.subject(fields, &report)
        let title = fields.text(.title, &report)
        let updated = fields.date(.updated, &report)
        let aliases = fields.aliases(.aliases, &report)
        let body = parts.body.flatMap { FreeBody($0, start: parts.start, &report) }
        guard let subject, let title, let body else { return nil }
        facts = parts.facts(title: title.value, summary: body.summary, updated: updated?.value, aliases: aliases)
        self.subject = subject.value
        subjectRange = subject.range
        self.body = body
    }

    private static func subject(_ fields: FieldReader<CategoryKey>, _ report: inout Reporter) -> Located<UInt16>? {
        guard let text = fields.text(.subject, &report) else { return nil }
        guard let number = UInt16(text.value), number <= 999, String(number) == text.value else {
            report(SubjectMalformed(text: text.value), at: text.range)
            return nil
        }
        return Located(number, at: text.range)
    }
}

/// The keys of a category.
package enum CategoryKey: String, FrontMatterKey {
    case subject, title, updated, aliases

    package var isRequired: Bool { self == .subject || self == .title }
}
