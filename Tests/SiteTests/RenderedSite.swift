import Catalog
import Diagnostics
import Foundation
import Parallel
import Site

/// A whole site in memory: what a build would publish.
struct RenderedSite: Sendable {
    /// By path.
    let files: [String: String]
    /// The path of each file by what it is.
    let paths: [OutputFile: String]

    init(content: String, templates: String = Repository.templates) async throws {
        let content = try await ContentLoader(root: content, width: Width(tasks: 2)).load()
        let (catalog, problems) = content.resolve()
        let (theme, mistakes) = try ThemeLoader(root: templates).load()
        guard let catalog, let theme else { throw Unfit(diagnostics: problems + mistakes) }
        self.init(Site(catalog, theme: theme))
    }

    init(_ site: Site) {
        var files: [String: String] = [:]
        var paths: [OutputFile: String] = [:]
        for file in site.files {
            var bytes: [UInt8] = []
            site.render(file, into: &bytes)
            paths[file] = site.path(of: file)
            files[site.path(of: file)] = String(decoding: bytes, as: UTF8.self)
        }
        self.files = files
        self.paths = paths
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
    private static let shippedSite = Task { try await RenderedSite(content: Repository.content) }

    /// The fixture, which has a case of everything.
    static var small: RenderedSite {
        get async throws { try await smallSite.value }
    }

    /// What the repository's own content makes.
    static var shipped: RenderedSite {
        get async throws { try await shippedSite.value }
    }
}

/// Places in the repository.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let content = root + "/Content"
    static let templates = root + "/Templates"
    static let fixtures = root + "/Tests/Fixtures"
}
