package import Content
package import Diagnostics
package import Files
internal import StatusCodes

/// The rules about the quality of texts, as opposed to their correctness.
package struct EditorialRules: Sendable {
    private let content: Content
    private let today: CalendarDate
    private let sources: [String: EditableSource]

    /// - Parameters:
    ///   - content: read with its sources kept.
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

    /// The diagnostics of an entry by itself, and its sentences, which are compared with those of other entries.
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

    /// A code that a provider is known to send is so common that bounces without the code occur as well. An empty list of
    /// phrases says that no wording belongs to the code alone.
    private func checkPhrases(of entry: Entry, _ source: EditableSource) -> [Diagnostic] {
        guard !source.has(EntryKey.phrases.rawValue) else { return [] }
        let senders = content.pages(of: Provider.self).filter { $0.hasRow(for: entry.codes) && !$0.isDraft }
            .map(\.title).sorted()
        guard !senders.isEmpty else { return [] }
        let place = source.location(source.range(of: EntryKey.code.rawValue))
        return [PhrasesMissing(code: entry.code, providers: senders).diagnostic(at: place)]
    }
}
