import Catalog
import Diagnostics
import Files
import Site

/// What two folders make, and all that is wrong with them.
struct Assembly {
    /// `nil` if there are errors.
    let site: Site?
    /// In order.
    let diagnostics: [Diagnostic]

    /// Loads, resolves and checks everything.
    ///
    /// - Parameters:
    ///   - content: the folder with the entries.
    ///   - templates: the folder with the templates and assets.
    ///   - baseURL: the address of the site, in place of the one in `site.yaml`.
    ///   - remarks: what else to ask of the content.
    /// - Throws: `ListingError`, `ReadError` or `FileError` when the machine can't read them.
    init(
        content: String, templates: String, concurrency: Concurrency, baseURL: BaseURL? = nil,
        remarks: (Content) async throws -> [Diagnostic] = { _ in [] }
    ) async throws {
        async let loading = ThemeLoader(root: templates).load()
        var loaded = try await ContentLoader(root: content, concurrency: concurrency).load()
        if let baseURL { loaded.configuration?.baseURL = baseURL }
        let (catalog, problems) = await loaded.resolve(concurrency: concurrency)
        let (theme, mistakes) = try await loading
        diagnostics = (problems + mistakes + (try await remarks(loaded))).sorted()
        if let catalog, let theme, !diagnostics.hasErrors {
            site = Site(catalog, theme: theme)
        } else {
            site = nil
        }
    }
}

/// The bytes of a file that a diagnostic speaks of; `nil` if there are none to be shown.
func readSource(_ path: String) -> [UInt8]? {
    // What a symbolic link leads to is nobody's content, and may be nobody's business.
    guard let kind = try? Files.status(of: path)?.kind, kind == .regular else { return nil }
    return try? Files.read(path, limit: 8 << 20)
}
