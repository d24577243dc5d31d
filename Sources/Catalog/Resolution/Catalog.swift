package import StatusCodes

/// Everything that is published, or shown in a preview, with every reference resolved. It is given away only for content
/// without errors, so nothing that comes after it can fail on account of content.
package struct Catalog: Sendable {
    package let configuration: SiteConfiguration
    package let registry: Registry?
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
    /// The pages by path.
    package let pages: [Page]
    /// The lists of what there is.
    package let lists: [PagePath]
    /// Former paths and where they lead, by path.
    package let redirects: [Redirect]

    /// Where the content folder has what is about the site as a whole, and what is registered.
    package static let configurationPath = ContentKind.configurationPath
    package static let registryPath = ContentKind.registryPath

    private let numbers: [EnhancedStatusCode: Int]
    /// The entries that are about a range.
    private let ranges: [Int]
    private let graph: EntryGraph
    private let categoryNumbers: [String: Int]
    private let members: [[Int]]
    private let replyNumbers: [ReplyCode: Int]
    private let meanings: [Int: [ProviderMeanings]]

    /// - Precondition: each file by itself is without errors. A reference that leads nowhere is left out; see
    ///   `Content.resolve`, which does not give such a catalog away.
    init(_ content: Content, _ configuration: SiteConfiguration) {
        self.configuration = configuration
        registry = content.registry
        let entries = content.entries.sorted { $0.code < $1.code }
        let categories = content.categories.sorted { ($0.subject, $0.slug) < ($1.subject, $1.slug) }
        let pages = content.pages.sorted { $0.path < $1.path }
        replies = content.replies.sorted { $0.code < $1.code }
        providers = content.providers.sorted { $0.title < $1.title }
        families = content.families.sorted { $0.codes < $1.codes }
        lists = content.lists()
        let numbers = Dictionary(zip(entries.map(\.code), entries.indices), uniquingKeysWith: { first, _ in first })
        categoryNumbers = Dictionary(
            zip(categories.map(\.slug), categories.indices), uniquingKeysWith: { first, _ in first })
        replyNumbers = Dictionary(zip(replies.map(\.code), replies.indices), uniquingKeysWith: { first, _ in first })
        var edges: [(from: Int, to: Int)] = []
        var members = [[Int]](repeating: [], count: categories.count)
        for (number, entry) in entries.enumerated() {
            for reference in entry.relatedReferences {
                if let target = numbers[reference.value] { edges.append((number, target)) }
            }
            if let category = categoryNumbers[entry.category] { members[category].append(number) }
        }
        let ranges = entries.indices.filter { !entries[$0].codes.isSingle }
        redirects = Catalog.redirects(
            of: entries.filter { !$0.aliasReferences.isEmpty } as [any Leaf]
                + categories + replies + providers + families + pages,
            ranges: ranges.map { entries[$0] }, besides: numbers)
        meanings = ProviderMeanings.byEntry(providers, numbers: numbers, ranges: ranges.map { ($0, entries[$0].codes) })
        self.numbers = numbers
        self.ranges = ranges
        graph = EntryGraph(count: entries.count, edges)
        self.members = members
        self.entries = entries
        self.categories = categories
        self.pages = pages
    }

    /// The index of a code's entry, if it has one of its own.
    package func number(of code: EnhancedStatusCode) -> Int? { numbers[code] }

    /// The entry of a code, if it has one of its own.
    package func entry(for code: EnhancedStatusCode) -> Entry? { numbers[code].map { entries[$0] } }

    /// The entry that tells of a code: its own, or that of a range.
    package func entry(about code: EnhancedStatusCode) -> Entry? {
        entry(for: code) ?? ranges.first { entries[$0].codes.contains(code) }.map { entries[$0] }
    }

    /// The entries that name this one or are named by it: first those that it names itself, in its order.
    ///
    /// - Parameter number: the index of an entry.
    package func related(toEntry number: Int) -> [Entry] {
        graph.neighbours(of: number).map { entries[$0] }
    }

    /// The category of an entry.
    package func category(of entry: Entry) -> Category? { categoryNumbers[entry.category].map { categories[$0] } }

    /// The entries of a category, by code.
    ///
    /// - Parameter number: the index of a category.
    package func entries(inCategory number: Int) -> [Entry] { members[number].map { entries[$0] } }

    /// What the site says of a reply, if anything.
    package func reply(for code: ReplyCode) -> Reply? { replyNumbers[code].map { replies[$0] } }

    /// What providers mean by the codes of an entry.
    ///
    /// - Parameter number: the index of the entry.
    package func meanings(ofEntry number: Int) -> [ProviderMeanings] { meanings[number] ?? [] }

    /// What providers mean by a reply alone.
    package func meanings(of reply: ReplyCode) -> [ProviderMeanings] { ProviderMeanings.of(reply, providers) }
}
