package import Content
package import Diagnostics
package import Files
internal import StatusCodes

/// The rules that ask whether texts are good, and not whether they are right.
package struct EditorialRules: Sendable {
    private let content: Content
    private let today: CalendarDate
    private let sources: [String: EditableSource]

    /// - Parameters:
    ///   - content: read so that its files are kept with their places.
    ///   - today: the day from which ages are counted.
    package init(_ content: Content, today: CalendarDate) {
        self.content = content
        self.today = today
        sources = Dictionary(content.sources.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter concurrency: how many files are checked at a time.
    package func check(concurrency: Concurrency) async throws -> [Diagnostic] {
        let entries = await orderedMap(content.pages(of: Entry.self), concurrency: concurrency) { entries in
            entries.compactMap(result(of:))
        }.flatMap(\.self)
        let others = await orderedMap(content.pagesBesideEntries, concurrency: concurrency) { pages in
            pages.flatMap { page in
                sources[page.file.path].map { check(page, $0, registeredTitle: nil) } ?? []
            }
        }
        var repetitions = Repetitions()
        for entry in entries { repetitions.add(entry.sentences, of: entry.file) }
        return entries.flatMap(\.diagnostics) + others.flatMap(\.self) + repetitions.diagnostics
    }

    /// What is found in an entry alone, and what has to be compared with the others.
    private struct EntryResult: Sendable {
        let file: ContentFile
        let diagnostics: [Diagnostic]
        let sentences: [Located<String>]
    }

    private func result(of entry: Entry) -> EntryResult? {
        guard let source = sources[entry.file.path] else { return nil }
        let title = content.registry?[code: entry.code]?.title
        return EntryResult(
            file: entry.file,
            diagnostics: check(entry, source, registeredTitle: title) + checkPhrases(of: entry, source),
            sentences: Repetitions.candidates(in: source))
    }

    private func check(
        _ page: any ContentPage, _ source: EditableSource, registeredTitle: String?
    ) -> [Diagnostic] {
        PageRules(source: source, page: page, hasRegisteredTitle: page.title == registeredTitle, today: today).check()
    }

    /// A code that a provider is known to send is common enough to be met in bounces that do not state it. An empty list says
    /// that no wording is its own.
    private func checkPhrases(of entry: Entry, _ source: EditableSource) -> [Diagnostic] {
        guard !source.has(EntryKey.phrases.rawValue) else { return [] }
        let senders = content.pages(of: Provider.self).filter { $0.hasRow(for: entry.codes) && !$0.isDraft }
            .map(\.title).sorted()
        guard !senders.isEmpty else { return [] }
        let place = source.location(source.range(of: EntryKey.code.rawValue))
        return [PhrasesMissing(code: entry.code, providers: senders).diagnostic(at: place)]
    }
}
