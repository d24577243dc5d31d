/// A text of the site with a free structure: a guide, or what the site says of itself.
package struct Page: SelfContainedPage {
    package let facts: PageFacts
    package let updated: CalendarDate
    package let body: FreeBody

    package var name: String { title }
    /// Whether it is one of the guides.
    package var isGuide: Bool { path.text.hasPrefix("guides/") }

    package init?(_ parts: FileParts<PageKey>, _ report: inout Reporter) {
        let fields = parts.fields
        let body = FreeBody(parts, &report)
        let facts = PageFacts(
            parts, title: fields.text(.title, &report), summary: body?.summary, updated: fields.date(.updated, &report),
            aliases: fields.aliases(.aliases, &report), isDraft: fields.flag(.draft, &report) ?? false)
        guard let facts, let updated = facts.updated, let body else { return nil }
        self.facts = facts
        self.updated = updated
        self.body = body
    }
}

/// The keys of a page.
package enum PageKey: String, FrontMatterKey {
    case title, updated, aliases, draft

    package var isRequired: Bool { self == .title || self == .updated }
}
