package import Content
package import StatusCodes

/// Everything that is published, or shown in a preview, with every reference resolved.
///
/// ``Resolution`` creates one only from content without errors, so no later stage can fail because of the content.
/// It is immutable, and a class because every page looks things up in it.
package final class Catalog: Sendable {
    package let configuration: SiteConfiguration
    package let registry: Registry?
    /// All pages but the entries, kind by kind.
    package let pagesBesideEntries: [any ContentPage]
    /// The entries by class, subject and detail.
    package let entries: [Entry]
    /// The categories by subject.
    package let categories: [Category]
    /// The replies by number.
    package let replies: [Reply]
    /// The providers by title.
    package let providers: [Provider]
    /// The families by class and subject.
    package let families: [Family]
    /// The terms of the glossary by title.
    package let terms: [GlossaryTerm]
    /// Former paths and where they lead, by path.
    package let redirects: [Redirect]
    private let numbers: [EnhancedStatusCode: Int]
    /// The entries that are about a range.
    private let ranges: [Int]
    private let relatedNumbers: [[Int]]
    private let categoryNumbers: [String: Int]
    private let members: [[Int]]
    private let replyNumbers: [ReplyCode: Int]
    private let rowsByEntry: [Int: [ProviderRows]]

    /// - Parameter includingDrafts: whether drafts are in the catalog too.
    /// - Precondition: each file by itself is without errors. A reference that leads nowhere is left out; see ``Resolution``.
    init(_ content: Content, _ configuration: SiteConfiguration, includingDrafts: Bool) {
        func pages<Page: ContentPage>(_ type: Page.Type) -> [Page] {
            content.pages(of: type).filter { includingDrafts || !$0.isDraft }
        }
        self.configuration = configuration
        registry = content.registry
        pagesBesideEntries = content.pagesBesideEntries.filter { includingDrafts || !$0.isDraft }
        let entries = pages(Entry.self).sorted { $0.code < $1.code }
        let categories = pages(Category.self).sorted { ($0.subject, $0.slug) < ($1.subject, $1.slug) }
        replies = pages(Reply.self).sorted { $0.code < $1.code }
        providers = pages(Provider.self).sorted { $0.title < $1.title }
        families = pages(Family.self).sorted { $0.codes < $1.codes }
        terms = pages(GlossaryTerm.self).sorted {
            ($0.title.lowercased(), $0.file.path) < ($1.title.lowercased(), $1.file.path)
        }
        let numbers = Dictionary(zip(entries.map(\.code), entries.indices), uniquingKeysWith: { first, _ in first })
        categoryNumbers = Dictionary(
            zip(categories.map(\.slug), categories.indices), uniquingKeysWith: { first, _ in first })
        replyNumbers = Dictionary(zip(replies.map(\.code), replies.indices), uniquingKeysWith: { first, _ in first })
        var related = entries.map { entry in entry.fields.related.compactMap { numbers[$0.value] } }
        var members = [[Int]](repeating: [], count: categories.count)
        for (number, entry) in entries.enumerated() {
            for other in related[number] where !related[other].contains(number) { related[other].append(number) }
            if let category = categoryNumbers[entry.category] { members[category].append(number) }
        }
        let ranges = entries.indices.filter { !entries[$0].codes.isSingleCode }
        redirects = Redirect.all(
            of: entries.filter { !$0.facts.aliases.isEmpty } as [any ContentPage] + pagesBesideEntries,
            ranges: ranges.map { entries[$0] }, besides: numbers)
        rowsByEntry = ProviderRows.byEntry(providers, numbers: numbers, ranges: ranges.map { ($0, entries[$0].codes) })
        self.numbers = numbers
        self.ranges = ranges
        self.members = members
        self.entries = entries
        self.categories = categories
        relatedNumbers = related
    }

    /// The pages of a kind, by path.
    package func pages<Page: ContentPage>(of type: Page.Type) -> [Page] {
        pagesBesideEntries.compactMap { $0 as? Page }.sorted { $0.path < $1.path }
    }

    /// The index of a code's entry, if it has one of its own.
    package func number(of code: EnhancedStatusCode) -> Int? { numbers[code] }

    /// The entry of a code, if it has one of its own.
    package func entry(for code: EnhancedStatusCode) -> Entry? { numbers[code].map { entries[$0] } }

    /// The entry that covers a code: its own, or that of a range.
    package func entry(about code: EnhancedStatusCode) -> Entry? {
        entry(for: code) ?? ranges.first { entries[$0].codes.contains(code) }.map { entries[$0] }
    }

    /// The entries that name this one or are named by it: first those that it names itself, in its order.
    ///
    /// - Parameter number: the index of an entry.
    package func related(toEntry number: Int) -> [Entry] { relatedNumbers[number].map { entries[$0] } }

    package func category(of entry: Entry) -> Category? { categoryNumbers[entry.category].map { categories[$0] } }

    /// The guides that an entry names.
    package func guides(of entry: Entry) -> [any ContentPage] {
        entry.guides.compactMap { path in pagesBesideEntries.first { $0.path.text == path } }
    }

    /// The entries of a category, by code.
    ///
    /// - Parameter number: the index of a category.
    package func entries(inCategory number: Int) -> [Entry] { members[number].map { entries[$0] } }

    /// What the site says of a reply, if anything.
    package func reply(for code: ReplyCode) -> Reply? { replyNumbers[code].map { replies[$0] } }

    /// What providers mean by the codes of an entry.
    ///
    /// - Parameter number: the index of the entry.
    package func providerRows(ofEntry number: Int) -> [ProviderRows] { rowsByEntry[number] ?? [] }

    /// What providers mean by a reply that comes without an enhanced code.
    package func providerRows(of reply: ReplyCode) -> [ProviderRows] { ProviderRows.of(reply, in: providers) }
}
