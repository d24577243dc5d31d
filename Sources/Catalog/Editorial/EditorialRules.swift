package import Diagnostics
package import Files
internal import StatusCodes

/// The rules that ask whether texts are good, and not whether they are right. They read the files again, so that
/// a build, which does not ask them, does not keep what it doesn't need.
package struct EditorialRules: Sendable {
    private let content: Content
    private let today: CalendarDate

    /// - Parameter today: the day from which ages are counted.
    package init(_ content: Content, today: CalendarDate) {
        self.content = content
        self.today = today
    }

    /// - Parameter concurrency: how many files are read at a time.
    /// - Throws: `ReadError` when the machine can't read a file again.
    package func check(concurrency: Concurrency) async throws -> [Diagnostic] {
        let entries = try await orderedMap(content.entries, concurrency: concurrency) { entries in
            try entries.compactMap(reading)
        }.flatMap(\.self)
        let leaves = try await orderedMap(content.leaves, concurrency: concurrency) { leaves in
            try leaves.flatMap { leaf in
                try Manuscript(leaf.file).map { rules(for: leaf, $0, registeredTitle: nil).check() } ?? []
            }
        }
        var repetitions = Repetitions()
        for entry in entries { repetitions.add(entry.sentences, of: entry.file) }
        return entries.flatMap(\.found) + leaves.flatMap(\.self) + repetitions.found
    }

    /// What is found in an entry alone, and what has to be laid beside the others.
    private struct Reading: Sendable {
        let file: ContentFile
        let found: [Diagnostic]
        let sentences: [Located<String>]
    }

    /// - Returns: `nil` when the file can't be read any more as an entry.
    private func reading(of entry: Entry) throws(ReadError) -> Reading? {
        guard let manuscript = try Manuscript(entry.file) else { return nil }
        let title = content.registry?[code: entry.code]?.title
        return Reading(
            file: entry.file,
            found: rules(for: entry, manuscript, registeredTitle: title).check() + phrases(of: entry, manuscript),
            sentences: Repetitions.candidates(in: manuscript))
    }

    private func rules(for leaf: any Leaf, _ manuscript: Manuscript, registeredTitle: String?) -> ManuscriptRules {
        ManuscriptRules(
            manuscript: manuscript, leaf: leaf, hasRegisteredTitle: leaf.title == registeredTitle, today: today)
    }

    /// A code that a provider is known to send is common enough to be met in bounces that do not state it. An empty list says
    /// that no wording is its own.
    private func phrases(of entry: Entry, _ manuscript: Manuscript) -> [Diagnostic] {
        guard !manuscript.has(EntryField.phrases.rawValue) else { return [] }
        let senders = content.providers.filter { $0.hasRow(for: entry.codes) && !$0.isDraft }.map(\.title).sorted()
        guard !senders.isEmpty else { return [] }
        let place = Location(path: entry.file.shownPath, range: manuscript.range(of: EntryField.code.rawValue))
        return [EditorialCause.phrasesMissing(entry.code, providers: senders).diagnostic(at: place)]
    }
}
