internal import Catalog
internal import Mustache
internal import StatusCodes

extension Site {
    /// What a file was made of.
    ///
    /// Templates and assets are told of as the templates name them, whether or not this page needs each part of them.
    package func provenance(of file: OutputFile) -> Provenance {
        var provenance = Provenance()
        if let source = source(of: file) { provenance.add(source.path, "what it is about") }
        addContent(of: file, to: &provenance)
        if let template = file.template(in: catalog) { addTheme(template, to: &provenance) }
        if case .asset(let number) = file {
            provenance.add(asset: "assets/\(theme.assets[number].name)", at: theme.assets[number].path)
        }
        return provenance
    }

    private func addContent(of file: OutputFile, to provenance: inout Provenance) {
        switch file {
        case .index:
            addEntries(catalog.entries, "a row of the table", to: &provenance)
            provenance.add(
                catalog.categories.map(\.file.path), in: "categories/", "the name and summary above its rows")
        case .category(let number):
            addEntries(catalog.entries(inCategory: number), "a row of the table", to: &provenance)
        case .list(let number): addList(catalog.lists[number], to: &provenance)
        case .reply(let number): addReply(number, to: &provenance)
        case .provider(let number): addProvider(catalog.providers[number], to: &provenance)
        case .family(let number):
            let family = catalog.families[number]
            addEntries(catalog.entries.filter { family.codes.contains($0.code) }, "a row of the table", to: &provenance)
        case .code(let number): addCode(number, to: &provenance)
        case .codeJSON, .codeMarkdown, .page, .notFound, .diagnostics, .robots, .asset: break
        case .redirect(let number): addRedirect(catalog.redirects[number], to: &provenance)
        case .redirectList: provenance.add("", "all `aliases`, and all codes of ranges")
        case .sitemap, .sitemapPart, .feed, .codesJSON, .llms, .decoderData:
            addEntries(catalog.entries, "a record", to: &provenance)
        }
        if case .asset = file { return }
        provenance.add(Catalog.configurationPath, "the title and address of the site, and what is published")
        guard file.kind == .page else { return }
        provenance.add(
            catalog.pages.map(\.file.path), in: "pages/", "the name in the header or footer of each page")
    }

    private func addRedirect(_ redirect: Catalog.Redirect, to provenance: inout Provenance) {
        let target = files.first { $0.kind == .page && address(of: $0) == redirect.to.text }
        guard let source = target.flatMap(source(of:)) else { return }
        provenance.add(source.path, "the page that it leads to, which names it under `aliases` or in its range")
    }

    private func addEntries(_ entries: [Entry], _ contribution: String, to provenance: inout Provenance) {
        provenance.add(entries.map(\.file.path), in: "codes/", contribution)
    }

    private func addList(_ list: PagePath, to provenance: inout Provenance) {
        switch list {
        case .replies: provenance.add(catalog.replies.map(\.file.path), in: "replies/", "a row of the list")
        case .providers: provenance.add(catalog.providers.map(\.file.path), in: "providers/", "a row of the list")
        case .guides:
            provenance.add(catalog.pages.filter(\.isGuide).map(\.file.path), in: "pages/guides/", "a row of the list")
        default:
            provenance.add(Catalog.registryPath, "what is registered")
            addEntries(catalog.entries, "a link from what is registered", to: &provenance)
        }
    }

    /// The template with all that it includes, and the assets that they name.
    private func addTheme(_ template: String, to provenance: inout Provenance) {
        let dependencies = theme.library.dependencies(of: template)
        for source in dependencies.templates { provenance.add(template: source.path) }
        for name in dependencies.constants {
            guard let asset = theme.assets.first(where: { "assets/\($0.name)" == name }) else { continue }
            provenance.add(asset: name, at: asset.path)
        }
    }
}

extension OutputFile {
    /// The name of the template that shows it; `nil` for what is written without one.
    fileprivate func template(in catalog: Catalog) -> String? {
        switch self {
        case .index: "index"
        case .list(let number): catalog.lists[number] == .coverage ? "coverage" : "list"
        case .category: "category"
        case .page: "page"
        case .reply: "reply"
        case .provider: "provider"
        case .family: "family"
        case .code: "code"
        case .redirect: "redirect"
        case .notFound: "not-found"
        case .diagnostics: "diagnostics"
        case .sitemap, .sitemapPart, .feed, .codesJSON, .llms, .robots, .redirectList, .codeJSON, .codeMarkdown,
            .decoderData,
            .asset:
            nil
        }
    }
}
