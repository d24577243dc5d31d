internal import Catalog
internal import StatusCodes

/// A file of the site. Numbers are indices into the lists of the catalog and the theme.
package enum OutputFile: Hashable, Sendable {
    case index
    case sitemap
    /// One part of a sitemap that is too large for a single file.
    case sitemapPart(Int)
    case feed
    case codesJSON
    case llms
    case robots
    case redirectList
    case notFound
    case diagnostics
    /// The list of replies, providers or guides, or of what is registered.
    case list(Int)
    case category(Int)
    case page(Int)
    case reply(Int)
    case provider(Int)
    case family(Int)
    case code(Int)
    case codeJSON(Int)
    case codeMarkdown(Int)
    case redirect(Int)
    /// The module that the decoder reads. Its name stays, or else each change of a title would change every page.
    case decoderData
    case asset(Int)
}

extension Site {
    /// All files of the site. Those that take longest come first, so that no worker is left with one at the end.
    package var files: [OutputFile] {
        let (first, last) = filesBesideEntries
        return first + catalog.entries.indices.flatMap(files(ofEntry:)) + last
    }

    private var filesBesideEntries: (first: [OutputFile], last: [OutputFile]) {
        let outputs = catalog.configuration.outputs
        var files: [OutputFile] = [.index, .decoderData, .sitemap, .feed, .robots, .notFound, .diagnostics]
        files += (0..<Sitemap.partCount(ofPages: pageCount)).map(OutputFile.sitemapPart)
        if outputs.contains(.json) { files.append(.codesJSON) }
        if outputs.contains(.markdown) { files.append(.llms) }
        files += catalog.lists.indices.map(OutputFile.list)
        files += catalog.categories.indices.map(OutputFile.category)
        files += catalog.providers.indices.map(OutputFile.provider)
        files += catalog.replies.indices.map(OutputFile.reply)
        files += catalog.families.indices.map(OutputFile.family)
        files += catalog.pages.indices.map(OutputFile.page)
        let redirects: [OutputFile] =
            catalog.redirects.isEmpty ? [] : [.redirectList] + catalog.redirects.indices.map(OutputFile.redirect)
        return (files, redirects + theme.assets.indices.map(OutputFile.asset))
    }

    private func files(ofEntry number: Int) -> [OutputFile] {
        let outputs = catalog.configuration.outputs
        return [.code(number)] + (outputs.contains(.json) ? [.codeJSON(number)] : [])
            + (outputs.contains(.markdown) ? [.codeMarkdown(number)] : [])
    }

    /// The file that is published at a path, such as `codes/4.3.2/index.html`.
    ///
    /// - Parameter path: of any origin; it is compared and nothing else.
    package func file(at path: String) -> OutputFile? {
        let (first, last) = filesBesideEntries
        let candidates = entryNumber(at: path).map(files(ofEntry:)) ?? []
        return (candidates + first + last).first { self.path(of: $0) == path }
    }

    /// The entry whose page and data are in the folder of a path.
    private func entryNumber(at path: String) -> Int? {
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == "codes",
            let code = try? EnhancedStatusCode(parsing: String(parts[1]))
        else { return nil }
        return catalog.number(of: code)
    }

    /// Where a file is published, below the root of the site.
    package func path(of file: OutputFile) -> String {
        switch file {
        case .index: PagePath.index.file
        case .sitemap: "sitemap.xml"
        case .sitemapPart(let number): Sitemap.path(ofPart: number)
        case .feed: "feed.xml"
        case .codesJSON: "codes.json"
        case .llms: "llms.txt"
        case .robots: "robots.txt"
        case .redirectList: "_redirects"
        case .notFound: PagePath.notFound.file
        case .diagnostics: PagePath.diagnostics.file
        case .list(let number): catalog.lists[number].file
        case .reply(let number): catalog.replies[number].path.file
        case .provider(let number): catalog.providers[number].path.file
        case .family(let number): catalog.families[number].path.file
        case .category(let number): catalog.categories[number].path.file
        case .page(let number): catalog.pages[number].path.file
        case .code(let number): catalog.entries[number].path.file
        case .codeJSON(let number): catalog.entries[number].path.text + "index.json"
        case .codeMarkdown(let number): catalog.entries[number].path.text + "index.md"
        case .redirect(let number): catalog.redirects[number].from.file
        case .decoderData: "catalog.js"
        case .asset(let number): theme.assets[number].path
        }
    }
}

extension Site {
    /// How many pages a reader can come to, redirects aside.
    package var pageCount: Int {
        1 + catalog.lists.count + catalog.entries.count + catalog.categories.count + catalog.replies.count
            + catalog.providers.count + catalog.families.count + catalog.pages.count
    }
}
