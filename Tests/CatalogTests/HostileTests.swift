import Diagnostics
import TestSupport
import Testing

@testable import Authoring
@testable import Catalog
@testable import Content

/// Entries that are made to keep the program busy end in a diagnostic at once.
@Suite struct HostileTests {
    /// A text and the diagnostic that it ends in.
    struct Attack: CustomTestStringConvertible {
        let id: String
        let text: String

        init(_ id: String, _ text: String) {
            self.id = id
            self.text = text
        }

        /// The whole text would fill the log.
        var testDescription: String { "\(text.prefix(12).debugDescription) and so on, \(text.utf8.count) bytes" }
    }

    private static let aliases = (0..<20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

    private static let staircase = (0..<300).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    private static let manyKeys = (0..<10_000).map { "key\($0): x\n" }.joined()
    private static let manyCodes = (0..<9_000).map { ", 4.\(10 + $0 / 1000).\($0 % 1000)" }.joined()

    private static let bodies: [Attack] = [
        Attack("entry-too-large", String(repeating: "a", count: 1 << 20)),
        Attack("nesting-too-deep", String(repeating: "> ", count: 50_000) + "a"),
        Attack("nesting-too-deep", String(repeating: "- ", count: 50_000) + "a"),
        Attack("nesting-too-deep", staircase),
        Attack("entry-too-large", String(repeating: "![[]()", count: 100_000)),
        Attack("too-many-brackets", String(repeating: "![[]()", count: 20_000)),
        Attack("too-many-brackets", String(repeating: "<?", count: 60_000)),
        Attack("section-empty", String(repeating: "## a\n", count: 20_000)),
        Attack("heading-level-one", String(repeating: "# a\n", count: 25_000)),
        Attack("pipe-table", String(repeating: "|-\n", count: 30_000)),
        Attack("section-repeated", String(repeating: "## Example\n\n", count: 9_000)),
    ]

    @Test(arguments: bodies)
    func `hostile bodies are rejected quickly`(attack: Attack) throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: attack.text)
        try expect(attack.id, folder)
    }

    private static let frontMatters: [Attack] = [
        Attack("yaml-anchor", aliases),
        Attack("yaml-nesting", "a: " + String(repeating: "[", count: 100_000) + "\n"),
        Attack("yaml-syntax", "a: \"" + String(repeating: "\\", count: 100_000) + "\n"),
        Attack("key-unknown", manyKeys),
        Attack("key-repeated", String(repeating: "title: a\n", count: 12_000)),
        Attack("related-unknown", "related: [5.3.2\(manyCodes)]\n"),
        Attack("reply-malformed", "replies: [453" + String(repeating: ", a", count: 30_000) + "]\n"),
    ]

    @Test(arguments: frontMatters)
    func `hostile front matter is rejected quickly`(attack: Attack) throws {
        var folder = ContentFolder()
        let key = attack.text.prefix { $0 != ":" }
        let old = ["related": "related: [5.3.2]\n", "replies": "replies: [453]\n"][key] ?? "updated: 2026-11-24\n"
        try folder.replace(old, in: "codes/4.3.2.md", with: attack.text)
        try expect(attack.id, folder)
    }

    private func expect(_ id: String, _ folder: ContentFolder) throws {
        let file = ContentFile(path: "codes/4.3.2.md", shownPath: "codes/4.3.2.md")
        let bytes = try #require(folder.files[file.path])
        var diagnostics: [Diagnostic] = []
        let duration = try workingTime {
            var report = Reporter(path: file.shownPath)
            let context = ReadingContext(
                layout: .test, formats: [.json, .markdown], usesRegistry: true, keepsSources: false)
            let input = FileInput(file: file, path: .index, bytes: bytes, context: context)
            let value = try ContentKind.of(Entry.self).read(input, &report)
            let content = Content([ReadFile(file: file, value: value, diagnostics: report.diagnostics)], root: "")
            diagnostics = content.diagnostics + ReferenceRules.check(content, .test)
        }
        #expect(diagnostics.contains { $0.id == id })
        #expect(duration < longestWorkingTime)
    }
}
