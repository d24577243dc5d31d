/// A text of the site with a free structure: a guide, or what the site says of itself.
package struct Page: ContentPage {
    package let facts: PageFacts
    package let updated: CalendarDate
    package let body: FreeBody

    package var name: String { title }
    /// Whether it is one of the guides.
    package var isGuide: Bool { path.text.hasPrefix("guides/") }

    package static func read(_ parts: FileParts<PageKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { Page($0, &$1) }
    }

    /// - Returns: `nil` when something that is required is missing; that is reported.
    private init?(_ parts: FileParts<PageKey>, _ report: inout Reporter) {
        guard let fields = parts.fields else { return nil }
        let title = fields.text(.title, &report)
        let updated = fields.date(.updated, &report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        let body = parts.body.flatMap { FreeBody($0, start: parts.start, &report) }
        guard let title, let updated, let body else { return nil }
        facts = parts.facts(
            title: title.value, summary: body.summary, updated: updated.value, aliases: aliases, isDraft: isDraft)
        self.updated = updated.value
        self.body = body
    }
}

/// The keys of a page.
package enum PageKey: String, FrontMatterKey {
    case title, updated, aliases, draft

    package var isRequired: Bool { self == .title || self == .updated }
}
