internal import Catalog
internal import Content
internal import Diagnostics
internal import Files
internal import Site

/// The two folders as they were read last, and the site that they make.
struct Workbench: Sendable {
    private let sources: PreviewSources
    private var content: ContentFolder
    private var catalog: Catalog?
    private var theme: Theme?
    private var problemsOfContent: [Diagnostic] = []
    private var problemsOfTheme: [Diagnostic] = []
    /// The last site that was without errors.
    private(set) var site: Site?

    /// What is wrong now, in order.
    var diagnostics: [Diagnostic] {
        var diagnostics = (problemsOfContent + problemsOfTheme).sorted()
        if sources.isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        return diagnostics
    }

    private let baseURL: BaseURL?

    /// Reads everything.
    ///
    /// - Parameter url: the address of the server.
    /// - Throws: the error of the system call that failed.
    init(_ sources: PreviewSources, url: String) async throws {
        self.sources = sources
        baseURL = sources.baseURL ?? BaseURL(parsing: url)
        content = try await ContentReader(
            root: sources.content, layout: .site, concurrency: sources.concurrency
        ).folder()
        await resolve()
        try loadTheme()
        makeSite()
    }

    /// Reads again what has changed.
    ///
    /// - Throws: what the machine refused; then all stays as it was.
    mutating func update(_ changes: Set<ChangedPath>) async throws {
        let paths = Set(changes.filter { $0.root == sources.content }.map(\.path))
        if !paths.isEmpty { try await content.reload(paths) }
        if changes.contains(where: { $0.root == sources.templates }) { try loadTheme() }
        if !paths.isEmpty { await resolve() }
        makeSite()
    }

    private mutating func resolve() async {
        var content = content.content
        if let baseURL { content.configuration?.baseURL = baseURL }
        let resolution = await Resolution(content, layout: .site, includingDrafts: true)
        (catalog, problemsOfContent) = (resolution.catalog, resolution.diagnostics)
    }

    private mutating func loadTheme() throws {
        (theme, problemsOfTheme) = try ThemeLoader(root: sources.templates).load()
    }

    private mutating func makeSite() {
        guard let catalog, let theme, !diagnostics.hasErrors else { return }
        site = Site(catalog, theme: theme)
    }
}
