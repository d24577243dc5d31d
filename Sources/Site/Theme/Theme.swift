internal import Diagnostics
internal import Mustache

/// The templates, each bound to the view that it shows, and the assets.
package struct Theme: Sendable {
    let code: PageTemplate<CodePage>
    let index: PageTemplate<IndexPage>
    let category: PageTemplate<CategoryPage>
    let reply: PageTemplate<ReplyPage>
    let provider: PageTemplate<ProviderPage>
    let family: PageTemplate<FamilyPage>
    let list: PageTemplate<ListPage>
    let coverage: PageTemplate<CoveragePage>
    let page: PageTemplate<TextPage>
    let notFound: PageTemplate<NotFoundPage>
    let redirect: PageTemplate<RedirectPage>
    let assets: [Asset]
    /// The source of the templates.
    let library: Library

    /// Binds templates to the views of the site.
    ///
    /// - Throws: the errors of all templates.
    init(_ sources: [TemplateSource], assets: [Asset]) throws(TemplateErrors) {
        let constants = Dictionary(
            assets.map { ($0.constantName, URLReference(path: $0.path)) }, uniquingKeysWith: { first, _ in first })
        let library = try Library(sources, constants: constants)
        var diagnostics: [Diagnostic] = []
        func bind<Page: View>(_ name: String) -> PageTemplate<Page>? {
            do throws(TemplateErrors) {
                return PageTemplate(name: name, template: try library.bind(name, to: Page.self))
            } catch {
                // A partial that several pages include has its errors reported once.
                diagnostics += error.diagnostics.filter { new in
                    !diagnostics.contains {
                        $0.id == new.id && $0.location == new.location && $0.message == new.message
                    }
                }
                return nil
            }
        }
        let code: PageTemplate<CodePage>? = bind("code")
        let index: PageTemplate<IndexPage>? = bind("index")
        let category: PageTemplate<CategoryPage>? = bind("category")
        let reply: PageTemplate<ReplyPage>? = bind("reply")
        let provider: PageTemplate<ProviderPage>? = bind("provider")
        let family: PageTemplate<FamilyPage>? = bind("family")
        let list: PageTemplate<ListPage>? = bind("list")
        let coverage: PageTemplate<CoveragePage>? = bind("coverage")
        let page: PageTemplate<TextPage>? = bind("page")
        let notFound: PageTemplate<NotFoundPage>? = bind("not-found")
        let redirect: PageTemplate<RedirectPage>? = bind("redirect")
        guard let code, let index, let category, let reply, let provider, let family, let list, let coverage, let page,
            let notFound, let redirect
        else { throw TemplateErrors(diagnostics) }
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
        self.redirect = redirect
        self.assets = assets
        self.library = library
    }
}

/// A template and its name.
struct PageTemplate<Page: View>: Sendable {
    let name: String
    let template: Template<Page>
}
