package import StatusCodes

/// Everything that is published, with every reference resolved. It can be made only from content without errors, so
/// nothing that comes after it can fail on account of content.
package struct Catalog: Sendable {
    package let configuration: SiteConfiguration
    package let registry: Registry?
    /// The entries by class, subject and detail.
    package let entries: [Entry]
    /// The categories by subject.
    package let categories: [Category]
    /// The pages by path.
    package let pages: [Page]
    /// Former paths and where they lead, by path.
    package let redirects: [Redirect]

    private let numbers: [EnhancedStatusCode: Int]
    private let incoming: [[Int]]
    private let categoryNumbers: [String: Int]
    private let members: [[Int]]

    /// A former path and the page that took its place.
    package struct Redirect: Hashable, Sendable {
        package let from: PagePath
        package let to: PagePath
        package let title: String
    }

    /// - Precondition: the content has been found without errors; see `Content.resolve()`.
    init(_ content: Content, _ configuration: SiteConfiguration) {
        self.configuration = configuration
        registry = content.registry
        let entries = content.entries.filter { !$0.isDraft }.sorted { $0.code < $1.code }
        let categories = content.categories.sorted { ($0.subject, $0.slug) < ($1.subject, $1.slug) }
        let pages = content.pages.filter { !$0.isDraft }.sorted { $0.path < $1.path }
        redirects = Catalog.redirects(entries, categories, pages)
        numbers = Dictionary(zip(entries.map(\.code), entries.indices), uniquingKeysWith: { first, _ in first })
        categoryNumbers = Dictionary(
            zip(categories.map(\.slug), categories.indices), uniquingKeysWith: { first, _ in first })
        var incoming = [[Int]](repeating: [], count: entries.count)
        var members = [[Int]](repeating: [], count: categories.count)
        for (number, entry) in entries.enumerated() {
            for reference in entry.relatedReferences {
                if let target = numbers[reference.value] { incoming[target].append(number) }
            }
            if let category = categoryNumbers[entry.category] { members[category].append(number) }
        }
        self.incoming = incoming
        self.members = members
        self.entries = entries
        self.categories = categories
        self.pages = pages
    }

    private static func redirects(_ entries: [Entry], _ categories: [Category], _ pages: [Page]) -> [Redirect] {
        var redirects: [Redirect] = []
        for entry in entries where !entry.aliasReferences.isEmpty {
            let title = "\(entry.code) \(entry.title)"
            redirects += entry.aliases.map { Redirect(from: $0, to: entry.path, title: title) }
        }
        for category in categories {
            redirects += category.aliases.map { Redirect(from: $0, to: category.path, title: category.title) }
        }
        for page in pages {
            redirects += page.aliases.map { Redirect(from: $0, to: page.path, title: page.title) }
        }
        return redirects.sorted { $0.from < $1.from }
    }

    /// The entry of a code, if it has one.
    package func entry(for code: EnhancedStatusCode) -> Entry? { numbers[code].map { entries[$0] } }

    /// The entries that name this one or are named by it: first those that it names itself, in its order.
    ///
    /// - Parameter number: the index of an entry.
    package func related(toEntry number: Int) -> [Entry] {
        var related: [Entry] = []
        related.reserveCapacity(entries[number].relatedReferences.count + incoming[number].count)
        for reference in entries[number].relatedReferences {
            if let target = numbers[reference.value] { related.append(entries[target]) }
        }
        for source in incoming[number] where !related.contains(where: { $0 === entries[source] }) {
            related.append(entries[source])
        }
        return related
    }

    /// The category of an entry.
    package func category(of entry: Entry) -> Category? { categoryNumbers[entry.category].map { categories[$0] } }

    /// The entries of a category, by code.
    ///
    /// - Parameter number: the index of a category.
    package func entries(inCategory number: Int) -> [Entry] { members[number].map { entries[$0] } }
}
