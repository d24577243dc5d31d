import Diagnostics
import Testing

@testable import Catalog

/// Entries that are made to keep the program busy end in a diagnostic at once.
@Suite struct HostileTests {
    private static let aliases = (0..<20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

    private static let staircase = (0..<300).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    private static let manyKeys = (0..<10_000).map { "key\($0): x\n" }.joined()
    private static let manyCodes = (0..<9_000).map { ", 4.\(10 + $0 / 1000).\($0 % 1000)" }.joined()

    private static let bodies: [(String, String)] = [
        ("entry-too-large", String(repeating: "a", count: 1 << 20)),
        ("nesting-too-deep", String(repeating: "> ", count: 50_000) + "a"),
        ("nesting-too-deep", String(repeating: "- ", count: 50_000) + "a"),
        ("nesting-too-deep", staircase),
        ("entry-too-large", String(repeating: "![[]()", count: 100_000)),
        ("too-many-brackets", String(repeating: "![[]()", count: 20_000)),
        ("too-many-brackets", String(repeating: "<?", count: 60_000)),
        ("section-empty", String(repeating: "## a\n", count: 20_000)),
        ("heading-level-one", String(repeating: "# a\n", count: 25_000)),
        ("pipe-table", String(repeating: "|-\n", count: 30_000)),
        ("section-repeated", String(repeating: "## Example\n\n", count: 9_000)),
    ]

    @Test(arguments: bodies)
    func `a body`(id: String, text: String) throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: text)
        try expect(id, folder)
    }

    private static let frontMatters: [(String, String)] = [
        ("yaml-anchor", aliases),
        ("yaml-nesting", "a: " + String(repeating: "[", count: 100_000) + "\n"),
        ("yaml-syntax", "a: \"" + String(repeating: "\\", count: 100_000) + "\n"),
        ("key-unknown", manyKeys),
        ("key-repeated", String(repeating: "title: a\n", count: 12_000)),
        ("related-unknown", "related: [5.3.2\(manyCodes)]\n"),
        ("reply-malformed", "replies: [453" + String(repeating: ", a", count: 30_000) + "]\n"),
    ]

    @Test(arguments: frontMatters)
    func `a front matter`(id: String, text: String) throws {
        var folder = ContentFolder()
        let key = text.prefix { $0 != ":" }
        let old = ["related": "related: [5.3.2]\n", "replies": "replies: [453]\n"][key] ?? "updated: 2026-11-24\n"
        try folder.replace(old, in: "codes/4.3.2.md", with: text)
        try expect(id, folder)
    }

    private func expect(_ id: String, _ folder: ContentFolder) throws {
        let file = ContentFile(path: "codes/4.3.2.md", shownPath: "codes/4.3.2.md")
        let bytes = try #require(folder.files[file.path])
        var diagnostics: [Diagnostic] = []
        let duration = workingTime {
            var report = Reporter(path: file.shownPath)
            var content = Content()
            if let entry = EntryParser(file: file, keepsSource: true).parse(bytes, &report) {
                content.entries = [entry]
            }
            content.diagnostics = report.diagnostics
            diagnostics = content.resolve().diagnostics
        }
        #expect(diagnostics.contains { $0.id == id })
        #expect(duration < longest)
    }
}
