internal import Catalog
internal import Content
internal import Diagnostics
internal import Files
internal import Site

/// The two folders as they were last read, and the site made of them. Nothing else in the preview knows how a site is made.
struct PreviewState: Sendable {
    private let sources: PreviewSources
    private let baseURL: BaseURL?
    private var content: ContentFolder
    private var catalog: Catalog?
    private var theme: Theme?
    private var contentDiagnostics: [Diagnostic] = []
    private var themeDiagnostics: [Diagnostic] = []
    /// The last site without errors.
    private var site: Site?

    /// The page at a path.
    enum Page: Sendable {
        /// - Parameters:
        ///   - isHTML: whether it can contain the script of the preview.
        ///   - isImmutable: whether the content of the path never changes, because its name contains a fingerprint.
        case file([UInt8], contentType: String, isHTML: Bool, isImmutable: Bool)
        /// The path is that of a folder, without the slash at its end.
        case folder
        /// The page for an address that does not exist.
        case notFound([UInt8])
        /// There has not been a site without errors.
        case noSite
    }

    /// The current problems, in order.
    var diagnostics: [Diagnostic] {
        var diagnostics = (contentDiagnostics + themeDiagnostics).sorted()
        if sources.isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        return diagnostics
    }

    /// Whether there has been a site without errors.
    var hasPages: Bool { site != nil }

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

    /// Reads what has changed.
    ///
    /// - Throws: the error of the system call that failed.
    mutating func update(_ changes: Set<ChangedPath>) async throws {
        let paths = Set(changes.filter { $0.root == sources.content }.map(\.path))
        if !paths.isEmpty { try await content.reload(paths) }
        if changes.contains(where: { $0.root == sources.templates }) { try loadTheme() }
        if !paths.isEmpty { await resolve() }
        makeSite()
    }

    func page(at path: RequestPath) -> Page {
        guard let site else { return .noSite }
        if let file = site.file(at: path.file) {
            return .file(
                file.bytes, contentType: file.mediaType.contentType, isHTML: file.mediaType == .html,
                isImmutable: path.file.hasPrefix("assets/"))
        }
        if site.file(at: path.folder + "index.html") != nil { return .folder }
        return .notFound(site.notFoundPage?.bytes ?? PreviewPage.placeholder)
    }

    /// The version of the page at a path, which changes with its bytes.
    func version(of path: RequestPath) -> String {
        switch page(at: path) {
        case .file(let bytes, _, _, _), .notFound(let bytes): PreviewState.version(of: bytes)
        case .folder, .noSite: PreviewState.version(of: PreviewPage.placeholder)
        }
    }

    static func version(of page: [UInt8]) -> String { fingerprint(of: page) }

    private mutating func resolve() async {
        var content = content.content
        if let baseURL { content.configuration?.baseURL = baseURL }
        let resolution = await Resolution(content, layout: .site, includingDrafts: true)
        (catalog, contentDiagnostics) = (resolution.catalog, resolution.diagnostics)
    }

    private mutating func loadTheme() throws {
        (theme, themeDiagnostics) = try ThemeLoader(root: sources.templates).load()
    }

    private mutating func makeSite() {
        guard let catalog, let theme, !diagnostics.hasErrors else { return }
        site = Site(catalog, theme: theme)
    }
}
