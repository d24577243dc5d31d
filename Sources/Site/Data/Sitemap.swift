internal import Catalog

/// All pages for search engines (sitemaps.org), in parts where one file may not hold them all.
struct Sitemap: Sendable {
    private let locations: [Location]
    private let baseURL: BaseURL

    private struct Location {
        let path: PagePath
        let updated: CalendarDate?
    }

    /// The protocol's limit is 50,000 addresses in a file.
    private static let largestPart = 50_000

    init(_ catalog: Catalog) {
        baseURL = catalog.configuration.baseURL
        let latest = catalog.entries.map(\.updated).max()
        var locations = [Location(path: .index, updated: latest)]
        for (number, category) in catalog.categories.enumerated() {
            let updated = ([category.updated] + catalog.entries(inCategory: number).map(\.updated)).compactMap(\.self)
                .max()
            locations.append(Location(path: category.path, updated: updated))
        }
        locations += catalog.lists.map { Location(path: $0, updated: catalog.updated(ofList: $0)) }
        locations += catalog.providers.map { Location(path: $0.path, updated: $0.updated) }
        locations += catalog.replies.map { Location(path: $0.path, updated: $0.updated) }
        locations += catalog.families.map { Location(path: $0.path, updated: $0.updated) }
        locations += catalog.pages.map { Location(path: $0.path, updated: $0.updated) }
        locations += catalog.entries.map { Location(path: $0.path, updated: $0.updated) }
        self.locations = locations
    }

    /// How many parts there are beside `sitemap.xml`; none if that holds all pages.
    static func partCount(ofPages count: Int) -> Int {
        count > largestPart ? (count + largestPart - 1) / largestPart : 0
    }

    static func path(ofPart number: Int) -> String { "sitemaps/\(number + 1).xml" }

    /// Writes `sitemap.xml`: the addresses, or where their parts are.
    func write(to output: inout [UInt8]) {
        let partCount = Sitemap.partCount(ofPages: locations.count)
        guard partCount > 0 else { return write(locations[...], to: &output) }
        output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        output += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
        for number in 0..<partCount {
            output += "<sitemap>\n".utf8
            output.appendElement("loc", baseURL.url(of: Sitemap.path(ofPart: number)))
            output += "</sitemap>\n".utf8
        }
        output += "</sitemapindex>\n".utf8
    }

    /// Writes a part.
    func write(part number: Int, to output: inout [UInt8]) {
        let start = number * Sitemap.largestPart
        write(locations[start..<min(start + Sitemap.largestPart, locations.count)], to: &output)
    }

    private func write(_ locations: ArraySlice<Location>, to output: inout [UInt8]) {
        output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        output += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
        for location in locations {
            output += "<url>\n".utf8
            output.appendElement("loc", baseURL.url(of: location.path.text))
            if let updated = location.updated { output.appendElement("lastmod", updated.description) }
            output += "</url>\n".utf8
        }
        output += "</urlset>\n".utf8
    }
}

extension Catalog {
    /// When a list changed last: when one of what it lists did.
    fileprivate func updated(ofList list: PagePath) -> CalendarDate? {
        switch list {
        case .replies: replies.map(\.updated).max()
        case .providers: providers.map(\.updated).max()
        case .guides: pages.filter(\.isGuide).map(\.updated).max()
        default: entries.map(\.updated).max()
        }
    }
}
