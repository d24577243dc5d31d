package import Diagnostics
package import Files
internal import StatusCodes

/// The rules that ask whether texts are good, and not whether they are right. They read the files again, which only `check`
/// does, so that a build does not keep what it doesn't need.
package struct EditorialRules {
    private let content: Content
    private let today: CalendarDate

    /// - Parameter today: the day from which ages are counted.
    package init(_ content: Content, today: CalendarDate) {
        self.content = content
        self.today = today
    }

    /// - Throws: `ReadError` when the machine can't read a file again.
    package func check() throws(ReadError) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var repetitions = Repetitions()
        for entry in content.entries {
            guard let manuscript = try Manuscript(entry.file) else { continue }
            found += rules(for: entry, manuscript, registeredTitle: content.registry?[code: entry.code]?.title).check()
            found += phrases(of: entry, manuscript)
            repetitions.add(manuscript)
        }
        for leaf in content.leaves {
            guard let manuscript = try Manuscript(leaf.file) else { continue }
            found += rules(for: leaf, manuscript, registeredTitle: nil).check()
        }
        return found + repetitions.found
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
