package import Catalog
internal import Text
internal import Mustache
internal import StatusCodes

/// The site that a catalog and a theme make. Each file is a function of the two.
package struct Site: Sendable {
    package let catalog: Catalog
    let theme: Theme
    private let view: SiteView

    package init(_ catalog: Catalog, theme: Theme) {
        self.catalog = catalog
        self.theme = theme
        view = SiteView(catalog)
    }

    /// The bytes of a file.
    package func bytes(of file: OutputFile) -> [UInt8] {
        var bytes: [UInt8] = []
        render(file, into: &bytes)
        return bytes
    }

    /// Appends the bytes of a file.
    package func render(_ file: OutputFile, into output: inout [UInt8]) {
        switch file {
        case .index: theme.index.render(IndexPage(catalog, frame: indexFrame), into: &output)
        case .category(let number): theme.category.render(categoryPage(number), into: &output)
        case .list(let number): render(list: catalog.lists[number], into: &output)
        case .reply(let number): theme.reply.render(replyPage(number), into: &output)
        case .provider(let number): theme.provider.render(providerPage(number), into: &output)
        case .family(let number): theme.family.render(familyPage(number), into: &output)
        case .page(let number): theme.page.render(textPage(number), into: &output)
        case .code(let number): theme.code.render(codePage(number), into: &output)
        case .notFound: theme.notFound.render(NotFoundPage(frame: notFoundFrame), into: &output)
        case .diagnostics: theme.diagnostics.render(DiagnosticsPage(frame: diagnosticsFrame), into: &output)
        case .redirect(let number): theme.redirect.render(redirectPage(number), into: &output)
        case .sitemap: Sitemap(catalog).write(to: &output)
        case .sitemapPart(let number): Sitemap(catalog).write(part: number, to: &output)
        case .feed: writeFeed(of: catalog, to: &output)
        case .codesJSON: writeCodesJSON(of: catalog, to: &output)
        case .codeJSON(let number): output += codeJSON(number, of: catalog).line
        case .codeMarkdown(let number): writeMarkdown(ofEntry: number, of: catalog, to: &output)
        case .llms: writeLLMs(of: catalog, to: &output)
        case .robots: writeRobots(of: catalog, to: &output)
        case .redirectList: writeRedirectList(of: catalog, to: &output)
        case .decoderData: writeCatalogModule(of: catalog, to: &output)
        case .asset(let number): output += theme.assets[number].bytes
        }
    }
}

extension Site {
    /// Renders code pages whose views are made beforehand, so that the time of the template alone can be measured.
    ///
    /// - Returns: the number of bytes.
    package func renderTemplates(of files: [OutputFile]) -> () -> Int {
        let views = files.compactMap { if case .code(let number) = $0 { codePage(number) } else { nil } }
        return { [template = theme.code] in
            var bytes: [UInt8] = []
            return views.reduce(0) { sum, view in
                bytes.removeAll(keepingCapacity: true)
                template.render(view, into: &bytes)
                return sum + bytes.count
            }
        }
    }
}

// MARK: - Frames

extension Site {
    private func frame(
        _ path: PagePath, title: String, description: String, isArticle: Bool = false, structuredData: HTML? = nil
    ) -> Frame {
        Frame(
            title: title, description: description,
            canonical: URLReference(catalog.configuration.baseURL.url(of: path.text)),
            root: URLReference(path: path.root),
            isArticle: isArticle, structuredData: structuredData, site: view)
    }

    private var indexFrame: Frame {
        frame(.index, title: view.title, description: view.description)
    }

    /// The page stands in for any address, so relative links would not do: it names the root of the site in full.
    private var notFoundFrame: Frame {
        Frame(
            title: "Page not found · \(view.title)", description: view.description, canonical: nil,
            root: URLReference(path: catalog.configuration.baseURL.path), isArticle: false, structuredData: nil,
            site: view)
    }

    /// The page is for those who write the site, so no search need find it.
    private var diagnosticsFrame: Frame {
        Frame(
            title: "\(DiagnosticsPage.title) · \(view.title)", description: DiagnosticsPage.tagline, canonical: nil,
            root: URLReference(path: PagePath.diagnostics.root), isArticle: false, structuredData: nil, site: view)
    }

    private func codePage(_ number: Int) -> CodePage {
        let entry = catalog.entries[number]
        let frame = frame(
            entry.path, title: "\(entry.codes) \(entry.title) · \(view.title)", description: entry.body.summary,
            isArticle: true, structuredData: structuredData(for: entry))
        return CodePage(number, of: catalog, frame: frame)
    }

    private func categoryPage(_ number: Int) -> CategoryPage {
        let category = catalog.categories[number]
        let frame = frame(
            category.path, title: "\(category.title) codes · \(view.title)", description: category.summary,
            structuredData: structuredData(forPage: category.title, at: category.path))
        return CategoryPage(
            frame: frame, group: CodeGroup(number, of: catalog),
            families: catalog.families.filter { $0.codes.subject == category.subject }.map { LinkView($0) },
            editURL: catalog.configuration.editURL(of: category.file))
    }

    private func textPage(_ number: Int) -> TextPage {
        let page = catalog.pages[number]
        let frame = frame(
            page.path, title: "\(page.title) · \(view.title)", description: page.summary, isArticle: true,
            structuredData: structuredData(
                forPage: page.title, at: page.path, in: page.isGuide ? .guides : nil))
        return TextPage(frame: frame, source: page, editURL: catalog.configuration.editURL(of: page.file))
    }

    private func render(list: PagePath, into output: inout [UInt8]) {
        let title = catalog.title(ofList: list)
        let frame = frame(
            list, title: "\(title) · \(view.title)", description: catalog.tagline(ofList: list),
            structuredData: structuredData(forPage: title, at: list))
        if list == .coverage {
            theme.coverage.render(CoveragePage(catalog, frame: frame), into: &output)
        } else {
            let page = ListPage(
                frame: frame, title: title, tagline: catalog.tagline(ofList: list), items: catalog.items(ofList: list))
            theme.list.render(page, into: &output)
        }
    }

    private func replyPage(_ number: Int) -> ReplyPage {
        let reply = catalog.replies[number]
        let title = "\(reply.code) \(reply.title)"
        let frame = frame(
            reply.path, title: "\(title) · \(view.title)", description: reply.prose.summary, isArticle: true,
            structuredData: structuredData(forPage: title, at: reply.path, in: .replies))
        return ReplyPage(number, of: catalog, frame: frame)
    }

    private func providerPage(_ number: Int) -> ProviderPage {
        let provider = catalog.providers[number]
        let frame = frame(
            provider.path, title: "\(provider.title) bounce codes · \(view.title)",
            description: provider.prose.summary, isArticle: true,
            structuredData: structuredData(forPage: provider.title, at: provider.path, in: .providers))
        return ProviderPage(provider, of: catalog, frame: frame)
    }

    private func familyPage(_ number: Int) -> FamilyPage {
        let family = catalog.families[number]
        let title = "\(family.codes) \(family.title)"
        let frame = frame(
            family.path, title: "\(title) · \(view.title)", description: family.prose.summary, isArticle: true,
            structuredData: structuredData(forPage: title, at: family.path))
        return FamilyPage(family, of: catalog, frame: frame)
    }

    private func redirectPage(_ number: Int) -> RedirectPage {
        let redirect = catalog.redirects[number]
        let frame = Frame(
            title: redirect.title, description: "This page has moved.",
            canonical: URLReference(catalog.configuration.baseURL.url(of: redirect.to.text)),
            root: URLReference(path: redirect.from.root), isArticle: false, structuredData: nil, site: view)
        return RedirectPage(
            frame: frame, title: redirect.title, target: URLReference(path: redirect.from.root + redirect.to.text))
    }
}
