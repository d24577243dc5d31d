package import Catalog

extension Site {
    /// The content file that a page or its data are about; `nil` for what is made of many or of none.
    package func source(of file: OutputFile) -> ContentFile? {
        switch file {
        case .code(let number), .codeJSON(let number), .codeMarkdown(let number): catalog.entries[number].file
        case .category(let number): catalog.categories[number].file
        case .reply(let number): catalog.replies[number].file
        case .provider(let number): catalog.providers[number].file
        case .family(let number): catalog.families[number].file
        case .page(let number): catalog.pages[number].file
        case .index, .list, .notFound, .diagnostics, .redirect, .redirectList, .sitemap, .sitemapPart, .feed,
            .codesJSON, .llms,
            .robots,
            .decoderData, .asset:
            nil
        }
    }
}

extension OutputFile {
    /// What a file is to whoever asks for its address.
    package enum Kind: Sendable {
        /// A page to be read.
        case page
        /// A page that leads on to another.
        case redirect
        /// Something for programs, under an address that stays.
        case data
        /// A part of pages or of the sitemap, which nobody asks for by its address.
        case part
    }

    package var kind: Kind {
        switch self {
        case .index, .list, .category, .page, .reply, .provider, .family, .code, .notFound, .diagnostics: .page
        case .redirect: .redirect
        case .sitemap, .feed, .codesJSON, .llms, .robots, .redirectList, .codeJSON, .codeMarkdown: .data
        case .sitemapPart, .decoderData, .asset: .part
        }
    }
}

extension Site {
    /// The address of a file below the root, such as `codes/4.3.2/`; that of the index is `index.html`.
    package func address(of file: OutputFile) -> String {
        let path = path(of: file)
        return path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
    }
}

extension Site {
    /// Where the assets are published, by a name that stays when their content changes.
    package var assetPaths: [String: String] {
        Dictionary(theme.assets.map { ("assets/\($0.name)", $0.path) }, uniquingKeysWith: { first, _ in first })
    }
}
