import Catalog
import Content
import Diagnostics
import Testing

/// The examples of explanations, tried.
@Suite struct ExplanationExampleTests {
    private static let file = "codes/4.3.2.md"

    @Test(arguments: [
        "alias-malformed", "code-malformed", "key-repeated", "key-unknown", "reply-class-mismatch", "reply-malformed",
        "review-incomplete", "severity-unknown", "type-class-mismatch", "type-unknown", "value-empty", "value-repeated",
        "value-type", "yaml-anchor", "yaml-key", "yaml-nesting", "yaml-syntax", "yaml-tag", "related-to-itself",
        "related-malformed", "left-to-write", "standard-mismatch", "category-unknown",
    ])
    func `the examples about front matter are correct`(id: String) async throws {
        let explanation = try explanation(of: id)
        #expect(try await found(keys: explanation.wrong).contains(id))
        #expect(try await !found(keys: explanation.right).contains(id))
    }

    @Test(arguments: [
        "heading-level-one", "image", "link-malformed", "link-outside", "link-unsafe", "pipe-table", "raw-html",
    ])
    func `the examples about bodies are correct`(id: String) async throws {
        let explanation = try explanation(of: id)
        #expect(try await found(meaning: explanation.wrong).contains(id))
        #expect(try await !found(meaning: explanation.right).contains(id))
    }

    /// What is found when the keys of an example take the place of the entry's own.
    private func found(keys: String) async throws -> [String] {
        var folder = ContentFolder()
        let names = keys.split(separator: "\n").map { $0.prefix { $0 != ":" } + ":" }
        let lines = folder[ExplanationExampleTests.file].split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { line in !names.contains { line.hasPrefix($0) } }
        folder[ExplanationExampleTests.file] = ([kept[0], keys[...]] + kept.dropFirst()).joined(separator: "\n")
        return try await folder.load().diagnostics.map(\.id)
    }

    /// What is found when an example takes the place of the text of a section.
    private func found(meaning: String) async throws -> [String] {
        var folder = ContentFolder()
        let text = "The whole host is closed; see [the guide](../pages/guides/bounces.md#soft)."
        try folder.replace(text, in: ExplanationExampleTests.file, with: meaning)
        return try await folder.load().diagnostics.map(\.id)
    }

    private func explanation(of id: String) throws -> Explanation {
        try #require((contentDiagnostics + catalogDiagnostics).first { $0.id == id }).explanation
    }
}
