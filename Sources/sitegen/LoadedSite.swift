import Authoring
import Catalog
import Content
import Diagnostics
import Files
import Site

/// The site of two folders, and all diagnostics about them.
struct LoadedSite {
    /// `nil` if there are errors.
    let site: Site?
    /// In order.
    let diagnostics: [Diagnostic]

    /// Reads, resolves and checks everything.
    ///
    /// - Parameters:
    ///   - content: the folder with the entries.
    ///   - templates: the folder with the templates and assets.
    ///   - baseURL: the address of the site, in place of the one in `site.yaml`.
    ///   - keepsSources: whether to keep the sources of the content, for editorial rules.
    ///   - additionalDiagnostics: checks the content further.
    /// - Throws: `ListingError`, `ReadError` or `FileError` if a file cannot be read.
    init(
        content: String, templates: String, concurrency: Concurrency, baseURL: BaseURL? = nil,
        keepsSources: Bool = false,
        additionalDiagnostics: (Content) async throws -> [Diagnostic] = { _ in [] }
    ) async throws {
        async let loading = ThemeLoader(root: templates).load()
        let reader = ContentReader(
            root: content, layout: .site, concurrency: concurrency, keepsSources: keepsSources)
        var content = try await reader.read()
        if let baseURL { content.configuration?.baseURL = baseURL }
        let resolution = await Resolution(content, layout: .site)
        let (theme, themeDiagnostics) = try await loading
        let additional = try await additionalDiagnostics(content)
        diagnostics = (resolution.diagnostics + themeDiagnostics + additional).sorted()
        if let catalog = resolution.catalog, let theme, !diagnostics.hasErrors {
            site = Site(catalog, theme: theme)
        } else {
            site = nil
        }
    }
}

extension Site {
    /// Renders all files, several at a time.
    ///
    /// - Parameter take: receives the bytes of a file, which are valid only during the call.
    func render(
        concurrency: Concurrency, _ progress: Progress? = nil,
        _ take: @Sendable @escaping (OutputFile, [UInt8]) throws -> Void
    ) async throws {
        _ = try await orderedMap(files, concurrency: concurrency) { chunk in
            var bytes: [UInt8] = []
            for file in chunk {
                bytes.removeAll(keepingCapacity: true)
                file.render(into: &bytes)
                try take(file, bytes)
            }
            progress?.advance(by: chunk.count)
        }
    }
}

/// The bytes of a file that a diagnostic is about; `nil` if they cannot be shown.
func readSource(_ path: String) -> [UInt8]? {
    // The target of a symbolic link is not content, and may be private.
    guard let kind = try? FileSystem.status(of: path)?.kind, kind == .regular else { return nil }
    return try? FileSystem.read(path, limit: 8 << 20)
}
