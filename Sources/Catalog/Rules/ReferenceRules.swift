internal import Content
internal import Diagnostics
internal import StatusCodes

/// The rules that need more than one file.
///
/// A reference to a file with errors of its own can't be checked, so only the errors of that file are reported.
enum ReferenceRules {
    /// - Returns: the errors in the references between the files.
    static func check(_ content: Content, _ layout: SiteLayout) -> [Diagnostic] {
        var report = ReferenceReporter()
        let references = References(content)
        let paths = PathRules(content, references).registerAll(layout, &report)
        var links = LinkRules(paths, references)
        var entries = EntryRules(content, references)
        let registrations = RegistryRules(content, references)
        CategoryRules.check(content, &report)
        GlossaryRules.check(content, &report)
        for entry in content.pages(of: Entry.self).map(\.fields) + content.partialPages.compactMap(\.entryFields) {
            entries.check(entry, &report)
            registrations.check(entry, &report)
        }
        for provider in content.pages(of: Provider.self) { registrations.check(provider, &report) }
        for page in content.pages {
            let facts = page.facts
            links.check(facts.links, isDraft: facts.isDraft, of: facts.file, &report)
        }
        for page in content.partialPages {
            // A page other than an entry may be a draft, and a draft may link to drafts.
            links.check(page.links, isDraft: page.entryFields?.isDraft ?? true, of: page.file, &report)
        }
        return report.diagnostics
    }
}

/// Collects the diagnostics of the rules between files.
struct ReferenceReporter {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func callAsFunction(_ kind: some DiagnosticKind, at range: Range<Int>, of file: ContentFile) {
        diagnostics.append(kind.diagnostic(at: Location(path: file.shownPath, range: range)))
    }
}

/// What can be referred to.
struct References {
    let codes: Set<EnhancedStatusCode>
    /// Those of them whose entries are drafts.
    let draftCodes: Set<EnhancedStatusCode>
    /// The files with errors.
    private let unreadable: Set<String>

    init(_ content: Content) {
        let entries = content.pages(of: Entry.self)
        codes = Set(entries.map(\.code))
        draftCodes = Set(entries.filter(\.isDraft).map(\.code))
        unreadable = Set(content.diagnostics.compactMap { $0.severity == .error ? $0.location?.path : nil })
    }

    /// Whether a file of a kind has errors.
    func isUnreadable(_ kind: any ContentPage.Type, stem: String) -> Bool {
        let folder = ContentKind.of(kind).folder
        return unreadable.contains { $0.hasSuffix("/\(folder)/\(stem).md") }
    }

    /// Whether any file of a kind has errors.
    func hasUnreadable(_ kind: any ContentPage.Type) -> Bool {
        let folder = ContentKind.of(kind).folder
        return unreadable.contains { $0.contains("/\(folder)/") }
    }

    /// Whether a path below the root of the site may be that of a file with errors.
    func mayBeUnreadable(_ target: String) -> Bool {
        guard !unreadable.isEmpty else { return false }
        return unreadable.contains { path in
            ContentKind.all.contains { kind in
                guard let start = path.range(ofFolder: kind.folder) else { return false }
                let file = String(path[start...])
                return kind.pagePath(ofContentFile: file)?.text == target
            }
        }
    }
}

extension String {
    /// Where the last folder of a name begins.
    fileprivate func range(ofFolder name: String) -> String.Index? {
        ranges(of: "/\(name)/").last.map { index(after: $0.lowerBound) }
    }
}
