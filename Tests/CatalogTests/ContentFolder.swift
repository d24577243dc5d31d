import Authoring
import Catalog
import Content
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

/// A content folder on disk, made anew for each run and removed afterwards.
struct ContentFolder {
    /// The files by their paths; without changes a valid site.
    var files: [String: [UInt8]]

    /// - Parameter isLarge: whether to have replies, providers, families and ranges too.
    init(isLarge: Bool = false) {
        let texts = isLarge ? validFiles.merging(furtherFiles) { first, _ in first } : validFiles
        files = texts.mapValues { Array($0.utf8) }
    }

    /// The text of a file; empty if there is none.
    subscript(_ path: String) -> String {
        get { String(decoding: files[path] ?? [], as: UTF8.self) }
        set { files[path] = Array(newValue.utf8) }
    }

    /// Replaces a text that must stand in the file once, so that no test goes on with the file as it was.
    mutating func replace(_ old: String, in path: String, with new: String) throws {
        let parts = self[path].components(separatedBy: old)
        try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(path)")
        self[path] = parts.joined(separator: new)
    }

    /// Takes the markers `⟦` and `⟧` out of a file.
    ///
    /// - Returns: the ranges that stood between them.
    mutating func unmark(_ path: String) throws -> [Location] {
        let marked = MarkedText(self[path])
        self[path] = marked.text
        return marked.ranges.map { Location(path: path, range: $0) }
    }

    /// Loads and resolves the folder.
    ///
    /// - Parameter prepare: may do to the folder what can't be said with files.
    /// - Returns: the catalog if there are no errors, and the diagnostics with paths below the folder.
    func load(
        concurrency: Int = 2, prepare: (String) throws -> Void = { _ in }
    ) async throws -> (catalog: Catalog?, diagnostics: [Diagnostic]) {
        let root = try write()
        defer { try? FileManager.default.removeItem(atPath: root) }
        try prepare(root)
        let content = try await ContentReader(root: root, layout: .test, concurrency: Concurrency(tasks: concurrency))
            .read()
        let resolution = await Resolution(content, layout: .test)
        return (resolution.catalog, resolution.diagnostics.sorted().map { $0.relative(to: root + "/") })
    }

    /// What the files of the folder say.
    func content() async throws -> Content {
        let root = try write()
        defer { try? FileManager.default.removeItem(atPath: root) }
        return try await ContentReader(root: root, layout: .test, concurrency: Concurrency(tasks: 2)).read()
    }

    /// What the editorial rules say of the folder on 2026-11-24.
    func editorial() async throws -> [Diagnostic] {
        let root = try write()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let content = try await ContentReader(
            root: root, layout: .test, concurrency: Concurrency(tasks: 2), keepsSources: true
        ).read()
        return try await EditorialRules(content, today: try #require(CalendarDate(parsing: "2026-11-24"))).check(
            concurrency: Concurrency(tasks: 2)
        )
        .sorted().map {
            $0.relative(to: root + "/")
        }
    }

    private func write() throws -> String {
        let root = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (path, bytes) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return root.path
    }

    /// What the terminal shows of the folder's diagnostics.
    func terminalText() async throws -> String {
        var sources = SourceCache { files[$0] }
        return DiagnosticFormat.terminal.write(try await load().diagnostics, sources: &sources)
    }
}

extension Diagnostic {
    fileprivate func relative(to root: String) -> Diagnostic {
        func relative(_ location: Location?) -> Location? {
            location.map { Location(path: $0.path.replacing(root, with: ""), range: $0.range) }
        }
        return Diagnostic(
            id: id, severity: severity, at: relative(location), message: message,
            notes: notes.map { Note($0.message, at: relative($0.location)) }, help: help)
    }
}

extension SiteLayout {
    /// What a site has around its content, for tests.
    static let test: SiteLayout = {
        var layout = SiteLayout()
        layout.fixedPaths = ["", "feed.xml", "sitemap.xml", "llms.txt", "robots.txt"]
        layout.formatPaths = [.json: ["codes.json"]]
        layout.hiddenNames = ["404.html", "catalog.js", "_redirects", ".sitegen-manifest"]
        layout.entryFiles = [.json: "index.json", .markdown: "index.md"]
        layout.lists = [
            .init(PagePath(constant: "replies/")) { $0 is Reply },
            .init(PagePath(constant: "providers/")) { $0 is Provider },
            .init(PagePath(constant: "guides/")) { ($0 as? Page)?.isGuide ?? false },
            .init(PagePath(constant: "glossary/")) { $0 is GlossaryTerm },
        ]
        layout.registryPage = PagePath(constant: "coverage/")
        layout.entryAnchors = [
            "what-it-means", "at-a-glance", "example", "meaning", "how-it-plays-out", "soft-or-hard", "common-causes",
            "how-to-fix", "questions", "related-codes", "sources",
        ]
        layout.failureAnchors = ["soft-or-hard"]
        return layout
    }()
}
