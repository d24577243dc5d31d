internal import Content
internal import Diagnostics
internal import YAML

/// The editorial rules that need only one file.
struct PageRules {
    let source: EditableSource
    let page: any ContentPage
    /// Whether the title is the registered one, which must not be shortened.
    let hasRegisteredTitle: Bool
    let today: CalendarDate

    /// Characters of a description that search engines show.
    private static let longestLead = 160
    /// Characters of a title that they show.
    private static let longestTitle = 70

    func check() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ kind: some DiagnosticKind, at range: Range<Int>) {
            found.append(kind.diagnostic(at: source.location(range)))
        }
        let length = page.summary.count
        // The lead of a text that shares its page with others is not the description of the page.
        if length > PageRules.longestLead, page.anchor == nil {
            report(LeadLong(length: length, limit: PageRules.longestLead), at: source.leadRange)
        }
        if page.title.count > PageRules.longestTitle, !hasRegisteredTitle {
            report(
                TitleLong(length: page.title.count, limit: PageRules.longestTitle),
                at: source.range(of: EntryKey.title.rawValue))
        }
        for question in source.questions where !question.value.hasSuffix("?") {
            report(QuestionUnmarked(question: question.value), at: question.range)
        }
        if let date = page.facts.updated {
            let place = source.range(of: EntryKey.updated.rawValue)
            if date.isOverAYear(before: today) { report(UpdateDue(date: date), at: place) }
            if date.isOverADay(after: today) { report(UpdateAhead(date: date, today: today), at: place) }
        }
        for address in source.externalAddresses where address.value.lowercased().hasPrefix("http:") {
            report(LinkInsecure(address: address.value), at: address.range)
        }
        if let keys = ContentKind.of(contentFile: source.file.path)?.keys {
            let start = source.frontMatter.range.lowerBound
            for key in keys.expected where !source.has(key) { report(KeyExpected(key: key), at: start..<start) }
            if let misplaced = KeyOrder(source.frontMatter, keys.order)?.misplaced {
                report(
                    KeyMisplaced(key: misplaced.key.text, other: misplaced.before, order: keys.order),
                    at: misplaced.key.range)
            }
        }
        return found
    }
}
