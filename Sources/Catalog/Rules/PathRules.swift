internal import Content
internal import Diagnostics
internal import StatusCodes

/// Registers the path of each page, including former paths and the codes of ranges.
struct PathRules {
    private let content: Content
    private let references: References

    init(_ content: Content, _ references: References) {
        self.content = content
        self.references = references
    }

    /// - Returns: all paths that the site will have.
    func registerAll(_ layout: SiteLayout, _ report: inout ReferenceReporter) -> SitePaths {
        var paths = SitePaths(content, layout)
        let (entries, others) = (content.pages(of: Entry.self), content.pagesBesideEntries)
        for entry in entries { register(entry, in: &paths, &report) }
        for page in others where page.anchor == nil {
            guard let taken = paths.register(page.path, .page(page)) else { continue }
            report(PathTaken(path: page.path, first: taken.location), at: 0..<0, of: page.file)
        }
        for entry in entries where !entry.codes.isSingleCode { registerRange(of: entry, in: &paths, &report) }
        for entry in entries { registerAliases(of: entry, in: &paths, &report) }
        for page in others { registerAliases(of: page, in: &paths, &report) }
        return paths
    }

    private func register(_ entry: Entry, in paths: inout SitePaths, _ report: inout ReferenceReporter) {
        guard let taken = paths.register(entry.path, .entry(entry)) else { return }
        if case .entry = taken, let first = taken.location {
            report(CodeRepeated(code: entry.code, first: first), at: entry.codeRange, of: entry.file)
        } else {
            report(PathTaken(path: entry.path, first: taken.location), at: entry.codeRange, of: entry.file)
        }
    }

    /// A code of a range that has an entry of its own leads there.
    private func registerRange(of entry: Entry, in paths: inout SitePaths, _ report: inout ReferenceReporter) {
        let location = Location(path: entry.file.shownPath, range: entry.codeRange)
        for code in entry.codes.codes where !references.codes.contains(code) {
            guard let taken = paths.register(.code(code), .alias(location, isDraft: entry.isDraft)),
                let first = taken.location
            else { continue }
            return report(
                RangeOverlap(codes: entry.codes, code: code, first: first), at: entry.codeRange, of: entry.file)
        }
    }

    private func registerAliases(
        of page: any ContentPage, in paths: inout SitePaths, _ report: inout ReferenceReporter
    ) {
        for alias in page.facts.aliases {
            let location = Location(path: page.file.shownPath, range: alias.range)
            guard let taken = paths.register(alias.value, .alias(location, isDraft: page.isDraft)) else { continue }
            report(PathTaken(path: alias.value, first: taken.location), at: alias.range, of: page.file)
        }
    }
}
