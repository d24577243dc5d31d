import Authoring
import Catalog
import Content
import Diagnostics
import Foundation
import Testing

/// The editorial rules that need one file alone.
@Suite struct PageRulesTests {
    private static let lead = "The server takes no mail right now."
    private static let entry = "codes/4.3.2.md"

    @Test(arguments: [
        InvalidEdit("lead-long", lead, "⟦\(String(repeating: "ä", count: 160)).⟧"),
        InvalidEdit("question-unmarked", "### Is it permanent?", "⟦### Is it permanent⟧"),
        InvalidEdit("update-due", "updated: 2026-11-24", "updated: ⟦2025-11-23⟧"),
        InvalidEdit(
            "link-insecure", "- [RFC 3463](https:", "- ⟦[RFC 3463](HTTP://www.rfc-editor.org/rfc/rfc3463)⟧ [x](https:"),
        InvalidEdit("key-misplaced", "code: 4.3.2\ntitle: ", "⟦code⟧: 4.3.2\ntitle: "),
        InvalidEdit(
            "title-long", in: "pages/about.md", "title: About", "title: ⟦\(String(repeating: "a", count: 71))⟧"),
        InvalidEdit("update-ahead", "updated: 2026-11-24", "updated: ⟦2026-11-26⟧"),
        InvalidEdit("update-ahead", in: "replies/451.md", "updated: 2026-11-20", "updated: ⟦2062-11-20⟧"),
        InvalidEdit("update-due", in: "pages/about.md", "updated: 2026-11-24", "updated: ⟦2024-11-24⟧"),
        InvalidEdit(
            "lead-long", in: "replies/451.md", "The server has a trouble of its own.",
            "⟦\(String(repeating: "a", count: 161))⟧"),
        InvalidEdit(
            "link-insecure", in: "providers/post.md", "https://post.example/codes", "⟦http://post.example/codes⟧"),
        InvalidEdit("phrases-missing", in: "codes/4.3.2.md", "code: 4.3.2", "code: ⟦4.3.2⟧"),
    ])
    func `a weakness of a text is a warning at its location`(edit: InvalidEdit) async throws {
        var folder = ContentFolder(isLarge: edit.file.hasPrefix("replies") || edit.file.hasPrefix("providers"))
        if edit.id == "phrases-missing" {
            folder = ContentFolder(isLarge: true)
            try folder.replace("phrases: [not accepting network messages]\n", in: edit.file, with: "")
        }
        if edit.id == "key-misplaced" {
            try folder.replace("code: 4.3.2\n", in: edit.file, with: "")
            try folder.replace("title: ", in: edit.file, with: "severity: medium\n⟦code⟧: 4.3.2\ntitle: ")
            try folder.replace("type: soft\nseverity: medium\n", in: edit.file, with: "type: soft\n")
        } else {
            try folder.replace(edit.old, in: edit.file, with: edit.new)
        }
        let places = try folder.unmark(edit.file)
        #expect(try await folder.load().catalog != nil)
        let found = try await folder.editorial().filter { $0.location?.path == edit.file }
        #expect(found.map(Found.init) == places.map { Found(edit.id, $0, .warning) }, "\(folder.shown(found))")
        #expect(found.allSatisfy { $0.help != nil })
    }

    @Test(arguments: [
        (lead, String(repeating: "ä", count: 160)),
        (lead, "[\(String(repeating: "a", count: 100))](https://example.org/\(String(repeating: "a", count: 100)))"),
        ("updated: 2026-11-24", "updated: 2025-11-24"), ("updated: 2026-11-24", "updated: 2026-11-25"),
        ("- Wait.", "### As the sender\n\n- Wait."),
        ("- Load.", "- Load: `http://example.org/`, <mailto:a@example.org>."),
    ])
    func `a good text has no warnings`(old: String, new: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: PageRulesTests.entry, with: new)
        #expect(try await folder.load().catalog != nil)
        #expect(try await folder.editorial().isEmpty)
    }

    @Test func `the registered title may be as long as it is`() async throws {
        let title = String(repeating: "a", count: 71)
        var folder = ContentFolder()
        for file in ["codes/4.3.2.md", "codes/5.3.2.md", "registry/enhanced-status-codes.yaml"] {
            folder[file] = folder[file].replacing(
                "title: System not accepting network messages", with: "title: \(title)")
        }
        #expect(try await folder.editorial().isEmpty)
        folder["registry/enhanced-status-codes.yaml"] = folder["registry/enhanced-status-codes.yaml"].replacing(
            title, with: "another")
        #expect(try await folder.editorial().map(\.id) == ["title-long", "title-long"])
    }

    @Test func `a code that no provider sends needs no phrases`() async throws {
        let folder = ContentFolder(isLarge: true)
        let found = try await folder.editorial().filter { $0.id == "phrases-missing" }
        #expect(found.compactMap { $0.location?.path } == ["codes/5.3.700.md"], "\(folder.shown(found))")
    }

    @Test func `a file with errors is not checked for quality`() async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: PageRulesTests.entry, with: "severity: x")
        try folder.replace(PageRulesTests.lead, in: PageRulesTests.entry, with: String(repeating: "a", count: 200))
        #expect(try await folder.editorial().isEmpty)
    }
}
