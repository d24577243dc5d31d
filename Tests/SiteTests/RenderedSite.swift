import Catalog
import Content
import Diagnostics
import Foundation
import Files
import Site
import TestSupport

/// A whole site in memory: what a build would publish.
struct RenderedSite: Sendable {
    /// By path.
    let files: [String: String]

    /// - Parameter isWanted: whether a file is to be rendered, told from its path.
    init(
        content: String, templates: String = Repository.plainTemplates, isWanted: (String) -> Bool = { _ in true }
    ) async throws {
        let site = try await Site(content: content, templates: templates)
        var files: [String: String] = [:]
        for file in site.files where isWanted(file.path) { files[file.path] = file.text }
        self.files = files
    }

    /// The text of a file.
    func text(_ path: String) throws -> String {
        guard let text = files[path] else { throw Missing(path: path) }
        return text
    }

    func page(_ path: String) throws -> HTMLPage { try HTMLPage(parsing: text(path)) }

    /// All HTML files.
    var pages: [String: HTMLPage] {
        get throws { try files.filter { $0.key.hasSuffix(".html") }.mapValues(HTMLPage.init(parsing:)) }
    }

    struct Missing: Error {
        let path: String
    }
}

extension RenderedSite {
    private static let smallSite = Task { try await RenderedSite(content: Repository.content(of: "small")) }
    private static let referenceSite = Task {
        try await RenderedSite(content: Repository.content(of: "reference"))
    }
    private static let shippedSite = Task {
        try await RenderedSite(content: Repository.content, templates: Repository.templates)
    }

    /// The fixture, which has a case of everything.
    static var small: RenderedSite {
        get async throws { try await smallSite.value }
    }

    /// The fixture with a registry, replies, providers, a family and a range.
    static var reference: RenderedSite {
        get async throws { try await referenceSite.value }
    }

    /// The shipped site.
    static var shipped: RenderedSite {
        get async throws { try await shippedSite.value }
    }
}

extension OutputFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Site {
    /// The site of a content folder without errors.
    init(content root: String, templates: String = Repository.plainTemplates) async throws {
        let reader = ContentReader(root: root, layout: .site, concurrency: Concurrency(tasks: 2))
        let resolution = await Resolution(try await reader.read(), layout: .site)
        let (theme, problems) = try ThemeLoader(root: templates).load()
        guard let catalog = resolution.catalog, let theme else {
            throw HasErrors(diagnostics: resolution.diagnostics + problems)
        }
        self.init(catalog, theme: theme)
    }

    struct HasErrors: Error {
        let diagnostics: [Diagnostic]
    }
}
