internal import Diagnostics
internal import Mustache

/// The templates, each bound to the view that it shows, and the assets.
package struct Theme: Sendable {
    let code: Template<CodePage>
    let index: Template<IndexPage>
    let category: Template<CategoryPage>
    let reply: Template<ReplyPage>
    let provider: Template<ProviderPage>
    let family: Template<FamilyPage>
    let list: Template<ListPage>
    let coverage: Template<CoveragePage>
    let page: Template<TextPage>
    let notFound: Template<NotFoundPage>
    let diagnostics: Template<DiagnosticsPage>
    let redirect: Template<RedirectPage>
    let assets: [Asset]
    /// What the templates were bound from.
    let library: Library

    /// Binds templates to the views of the site.
    ///
    /// - Throws: everything that is wrong with any of them.
    init(_ sources: [TemplateSource], assets: [Asset]) throws(TemplateErrors) {
        let constants = Dictionary(
            assets.map { ("assets/\($0.name)", URLReference(path: $0.path)) }, uniquingKeysWith: { first, _ in first })
        library = try Library(sources, constants: constants)
        var binder = ThemeBinder(library: library)
        let code = binder.bind("code", to: CodePage.self)
        let index = binder.bind("index", to: IndexPage.self)
        let category = binder.bind("category", to: CategoryPage.self)
        let reply = binder.bind("reply", to: ReplyPage.self)
        let provider = binder.bind("provider", to: ProviderPage.self)
        let family = binder.bind("family", to: FamilyPage.self)
        let list = binder.bind("list", to: ListPage.self)
        let coverage = binder.bind("coverage", to: CoveragePage.self)
        let page = binder.bind("page", to: TextPage.self)
        let notFound = binder.bind("not-found", to: NotFoundPage.self)
        let diagnostics = binder.bind("diagnostics", to: DiagnosticsPage.self)
        let redirect = binder.bind("redirect", to: RedirectPage.self)
        guard let code, let index, let category, let reply, let provider, let family, let list, let coverage, let page,
            let notFound, let diagnostics, let redirect
        else {
            throw TemplateErrors(binder.diagnostics)
        }
        self.code = code
        self.index = index
        self.category = category
        self.reply = reply
        self.provider = provider
        self.family = family
        self.list = list
        self.coverage = coverage
        self.page = page
        self.notFound = notFound
        self.diagnostics = diagnostics
        self.redirect = redirect
        self.assets = assets
    }
}

/// Binds several templates, so that one run reports the problems of all.
private struct ThemeBinder {
    let library: Library
    private(set) var diagnostics: [Diagnostic] = []

    mutating func bind<Page: View>(_ name: String, to type: Page.Type) -> Template<Page>? {
        do throws(TemplateErrors) {
            return try library.bind(name, to: type)
        } catch {
            // The problems of a partial that several pages include are reported once.
            diagnostics += error.diagnostics.filter { new in
                !diagnostics.contains { $0.id == new.id && $0.location == new.location && $0.message == new.message }
            }
            return nil
        }
    }
}
