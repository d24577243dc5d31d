import Authoring
import Catalog
import Content
import Text
import Foundation
import Files
import StatusCodes
import Testing

/// A content folder that is read once and kept up to date.
@Suite struct ReloadTests {
    typealias Change = @Sendable (ChangingFolder) throws -> Void

    static let changes: [(String, Change, Set<String>)] = [
        ("an edit", { try $0.replace("The server takes", "The host takes", in: "codes/4.3.2.md") }, ["codes/4.3.2.md"]),
        (
            "a mistake", { try $0.replace("severity: medium", "severity: meduim", in: "codes/4.3.2.md") },
            ["codes/4.3.2.md"]
        ),
        (
            "a new file", { try $0.write("pages/new.md", "---\ntitle: New\nupdated: 2026-11-24\n---\n\nText.\n") },
            ["pages/new.md"]
        ),
        ("a removed file", { try $0.remove("pages/about.md") }, ["pages/about.md"]),
        (
            "a moved file",
            {
                try $0.remove("pages/about.md")
                try $0.write("pages/imprint.md", "---\ntitle: New\nupdated: 2026-11-24\n---\n\nText.\n")
            }, ["pages/about.md", "pages/imprint.md"]
        ),
        (
            "a new folder", { try $0.write("pages/guides/a.md", "---\ntitle: A\nupdated: 2026-11-24\n---\n\nText.\n") },
            ["pages/guides"]
        ),
        ("a removed folder", { try $0.remove("codes") }, ["codes"]),
        ("a removed registry", { try $0.remove("registry/enhanced-status-codes.yaml") }, ["registry"]),
        (
            "other forms to publish", { try $0.replace("[html, json, markdown]", "[html]", in: "site.yaml") },
            ["site.yaml"]
        ),
        ("a broken configuration", { try $0.append("nonsense: 1\n", to: "site.yaml") }, ["site.yaml"]),
        ("no configuration", { try $0.remove("site.yaml") }, ["site.yaml"]),
        (
            "a link in the place of a file",
            {
                try $0.remove("codes/4.3.2.md")
                try FileManager.default.createSymbolicLink(
                    atPath: $0.root + "/codes/4.3.2.md", withDestinationPath: "5.1.2.md")
            }, ["codes/4.3.2.md"]
        ),
        ("everything and a part of it", { try $0.remove("pages/about.md") }, ["", "pages", "pages/about.md"]),
        ("nothing", { _ in }, ["codes/4.3.2.md", "pages", "nowhere", "codes/.4.3.2.md.swp"]),
    ]

    @Test(arguments: changes.indices)
    func `reading changed files again has the same result as reading all files`(number: Int) async throws {
        let (name, change, paths) = ReloadTests.changes[number]
        let folder = try ChangingFolder()
        var loaded = try await folder.reader.folder()
        try change(folder)
        try await loaded.reload(paths)
        let fresh = try await folder.reader.read()
        #expect(await ReloadTests.summary(loaded.content) == ReloadTests.summary(fresh), "\(name)")
        // And once more, back to where it was.
        try folder.restore()
        try await loaded.reload(paths)
        #expect(
            try await ReloadTests.summary(loaded.content) == ReloadTests.summary(folder.reader.read()), "\(name)")
    }

    /// In the order of bytes, `-` and `.` come before the slash, and `0` comes after it.
    @Test func `removing a folder keeps files with similar names`() async throws {
        let folder = try ChangingFolder()
        let page = "---\ntitle: A\nupdated: 2026-11-24\n---\n\nText.\n"
        let neighbours = ["pages/more-.md", "pages/more.md", "pages/more0.md"]
        for path in neighbours + ["pages/more/a.md", "pages/more/z.md"] { try folder.write(path, page) }
        var loaded = try await folder.reader.folder()
        try folder.remove("pages/more")
        try await loaded.reload(["pages/more"])
        #expect(
            loaded.content.pages(of: Page.self).map(\.file.path).filter { $0.hasPrefix("pages/more") } == neighbours)
        #expect(try await ReloadTests.summary(loaded.content) == ReloadTests.summary(folder.reader.read()))
    }

    @Test func `an entry that did not change is not parsed again`() async throws {
        let folder = try ChangingFolder()
        var loaded = try await folder.reader.folder()
        let before = loaded.content.pages(of: Entry.self)
        try folder.replace("severity: medium", "severity: high", in: "codes/4.3.2.md")
        try await loaded.reload(["codes/4.3.2.md"])
        let after = loaded.content.pages(of: Entry.self)
        #expect(zip(before, after).filter { $0 !== $1 }.map(\.0.code.description) == ["4.3.2"])
        #expect(after.first { $0.code.description == "4.3.2" }?.severity == .high)
    }

    @Test func `drafts are in a catalog that asks for them`() async throws {
        let folder = try ChangingFolder()
        try folder.replace("severity: high", "severity: high\ndraft: true", in: "codes/5.1.10.md")
        try folder.replace("title: About", "title: About\ndraft: true", in: "pages/about.md")
        let content = try await folder.reader.read()
        let (all, published) = (
            await Resolution(content, layout: .test, includingDrafts: true),
            await Resolution(content, layout: .test)
        )
        #expect(all.diagnostics.sorted() == published.diagnostics.sorted())
        let preview = try #require(all.catalog)
        let catalog = try #require(published.catalog)
        #expect(preview.entries.count == catalog.entries.count + 1)
        #expect(preview.pages(of: Page.self).count == catalog.pages(of: Page.self).count + 1)
    }

    /// All that a content is made of, and what is said of it. What is published of an entry follows from the configuration.
    private static func summary(_ content: Content) async -> [String] {
        let outputs = content.configuration?.formats
        let diagnostics = await Resolution(content, layout: .test).diagnostics.sorted()
        return content.pages(of: Entry.self).map { entry in
            "\(entry.file.path) \(entry.severity) \(String(decoding: entry.body.lead.bytes, as: UTF8.self))"
                + (outputs == nil ? "" : " \(entry.body.markdown ?? "") \(entry.body.transcript)")
        }
            + content.pagesBesideEntries.map { $0.file.path }
            + diagnostics.map { "\($0)" }
            + ["\(content.registry == nil)", "\(outputs?.map(\.rawValue).sorted() ?? [])"]
    }
}

/// A content folder on disk that can be changed, removed with its owner.
final class ChangingFolder: Sendable {
    let root: String
    let reader: ContentReader

    init() throws {
        root = FileManager.default.temporaryDirectory.path + "/reload-\(UUID().uuidString)"
        reader = ContentReader(root: root, layout: .test, concurrency: Concurrency(tasks: 2))
        try restore()
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func restore() throws {
        try? FileManager.default.removeItem(atPath: root)
        for (path, text) in validFiles { try write(path, text) }
    }

    func write(_ path: String, _ text: String) throws {
        let place = URL(filePath: "\(root)/\(path)")
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

    func replace(_ old: String, _ new: String, in path: String) throws {
        let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        try #require(text.contains(old))
        try write(path, text.replacing(old, with: new))
    }

    func append(_ text: String, to path: String) throws {
        try write(path, try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) + text)
    }
}
