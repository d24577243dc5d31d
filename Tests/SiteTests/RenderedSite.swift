import Catalog
import Diagnostics
import Foundation
import Files
import Site

/// A whole site in memory: what a build would publish.
struct RenderedSite: Sendable {
    /// By path.
    let files: [String: String]

    /// - Parameter isWanted: whether a file is to be rendered, told from its path.
    init(content: String, isWanted: (String) -> Bool = { _ in true }) async throws {
        let content = try await ContentLoader(root: content, concurrency: Concurrency(tasks: 2)).load()
        let (catalog, problems) = await content.resolve(concurrency: Concurrency(tasks: 2))
        let (theme, mistakes) = try ThemeLoader(root: Repository.templates).load()
        guard let catalog, let theme else { throw Unfit(diagnostics: problems + mistakes) }
        let site = Site(catalog, theme: theme)
        var files: [String: String] = [:]
        for file in site.files where isWanted(site.path(of: file)) { files[site.path(of: file)] = site.text(of: file) }
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

    struct Unfit: Error {
        let diagnostics: [Diagnostic]
    }

    struct Missing: Error {
        let path: String
    }
}

extension RenderedSite {
    private static let smallSite = Task { try await RenderedSite(content: Repository.fixtures + "/small/Content") }
    private static let referenceSite = Task {
        try await RenderedSite(content: Repository.fixtures + "/reference/Content")
    }
    private static let shippedSite = Task { try await RenderedSite(content: Repository.content) }

    /// The fixture, which has a case of everything.
    static var small: RenderedSite {
        get async throws { try await smallSite.value }
    }

    /// The fixture with a registry, replies, providers, a family and a range.
    static var reference: RenderedSite {
        get async throws { try await referenceSite.value }
    }

    /// What the repository's own content makes.
    static var shipped: RenderedSite {
        get async throws { try await shippedSite.value }
    }
}

extension Site {
    func text(of file: OutputFile) -> String { String(decoding: bytes(of: file), as: UTF8.self) }
}

/// Places in the repository.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let content = root + "/Content"
    static let templates = root + "/Templates"
    /// How many codes the shipped site tells of.
    static var codeCount: Int {
        get throws { try FileManager.default.contentsOfDirectory(atPath: content + "/codes").count }
    }

    static let fixtures = root + "/Tests/Fixtures"
}
