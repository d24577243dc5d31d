/// A category: the codes of one subject (RFC 3463 section 4).
///
/// It is immutable, and a class because each row of a list refers to one.
package final class Category: SelfContainedPage {
    package let facts: PageFacts
    package let subject: UInt16
    /// Where the subject is in the file.
    package let subjectRange: Range<Int>
    package let body: FreeBody

    package var name: String { title }
    package var slug: String { file.stem }

    package init?(_ parts: FileParts<CategoryKey>, _ report: inout Reporter) {
        let fields = parts.fields
        let subject = fields.value(.subject, Category.subject, orReport: SubjectMalformed.init, &report)
        let body = FreeBody(parts, &report)
        let facts = PageFacts(
            parts, title: fields.text(.title, &report), summary: body?.summary, updated: fields.date(.updated, &report),
            aliases: fields.aliases(.aliases, &report))
        guard let subject, let facts, let body else { return nil }
        self.facts = facts
        self.subject = subject.value
        subjectRange = subject.range
        self.body = body
    }

    private static func subject(_ text: String) -> UInt16? {
        guard let number = UInt16(text), number <= 999, String(number) == text else { return nil }
        return number
    }
}

/// The keys of a category.
package enum CategoryKey: String, FrontMatterKey {
    case subject, title, updated, aliases

    package var isRequired: Bool { self == .subject || self == .title }
}
