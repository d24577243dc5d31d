internal import Diagnostics
internal import YAML

/// The editorial rules that need one file alone.
struct ManuscriptRules {
    let manuscript: Manuscript
    let leaf: any Leaf
    /// Whether the title is the registered one, which nobody may shorten.
    let hasRegisteredTitle: Bool
    let today: CalendarDate

    /// Characters of a description that search engines show.
    private static let longestLead = 160
    /// Characters of a title that they show.
    private static let longestTitle = 70

    func check() -> [Diagnostic] {
        var found: [(EditorialCause, Range<Int>)] = []
        let length = leaf.summary.count
        if length > ManuscriptRules.longestLead {
            found.append((.leadLong(length, limit: ManuscriptRules.longestLead), manuscript.lead))
        }
        if leaf.title.count > ManuscriptRules.longestTitle, !hasRegisteredTitle {
            let cause = EditorialCause.titleLong(leaf.title.count, limit: ManuscriptRules.longestTitle)
            found.append((cause, manuscript.range(of: EntryField.title.rawValue)))
        }
        for question in manuscript.questions where !question.value.hasSuffix("?") {
            found.append((.questionUnmarked(question.value), question.range))
        }
        if let date = leaf.lastUpdate, date.isOverAYear(before: today) {
            found.append((.updateDue(date), manuscript.range(of: EntryField.updated.rawValue)))
        }
        if let date = leaf.lastUpdate, date.isOverADay(after: today) {
            found.append((.updateAhead(date, today: today), manuscript.range(of: EntryField.updated.rawValue)))
        }
        for link in manuscript.outsideLinks where link.value.lowercased().hasPrefix("http:") {
            found.append((.linkInsecure(link.value), link.range))
        }
        if let order = FrontMatterKeys(contentFile: manuscript.file.path)?.order,
            let misplaced = KeyOrder(manuscript.matter, order)?.misplaced
        {
            let cause = EditorialCause.keyMisplaced(misplaced.key.text, before: misplaced.before, order: order)
            found.append((cause, misplaced.key.range))
        }
        return found.map { cause, range in
            cause.diagnostic(at: Location(path: manuscript.file.shownPath, range: range))
        }
    }
}
