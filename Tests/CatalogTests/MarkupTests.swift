import Diagnostics
import Testing

@Suite struct MarkupTests {
    @Test(arguments: [
        Slip("raw-html", "The whole host", "The ⟦<b>⟧whole⟦</b>⟧ host"),
        Slip("raw-html", "- Load.", "- Load\n  and ⟦<br>⟧ so."),
        Slip("raw-html", "- Wait.", "- Wait.\n\n⟦<div>\nx\n</div>⟧"),
        Slip("raw-html", "right now.", "right now. ⟦<!-- todo -->⟧"),
        Slip("raw-html", in: "pages/about.md", "(/).\n", "(/).\n\n⟦<script>alert(1)</script>⟧\n"),
        Slip("raw-html", in: "categories/addressing.md", "About", "⟦<i>⟧About"),
        Slip("image", "- Load.", "- Load. ⟦![a chart](chart.png)⟧"),
        Slip("image", in: "pages/about.md", "About the", "⟦![](https://a.b/c.png)⟧"),
        Slip("pipe-table", "- Load.", "- Load.\n\n| a | b |\n⟦|---|---|⟧\n| 1 | 2 |"),
        Slip("pipe-table", in: "pages/about.md", "(/).\n", "(/).\n\na | b\n⟦--|--⟧\n1 | 2\n"),
        Slip("link-unsafe", "- Load.", "- Load, ⟦[x](javascript:alert(1))⟧."),
        Slip("link-unsafe", "- Load.", "- Load, ⟦[x](java&#10;script:alert)⟧."),
        Slip("link-unsafe", "- Load.", "- Load,\n  ⟦[x](//evil.example)⟧."),
        Slip("link-unsafe", "- Load.", "- Load, ⟦[x](/\\evil.example)⟧."),
        Slip("link-unsafe", "- Load.", "- Load, ⟦<data:text/html,x>⟧."),
        Slip("link-outside", "- Load.", "- Load, ⟦[x](../../../etc/passwd)⟧."),
        Slip("link-outside", "- Load.", "- Load, ⟦[x](../../x.md)⟧."),
    ])
    func `what no text may hold`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test func `code may hold all of it`() async throws {
        var folder = ContentFolder()
        try folder.replace(
            "- Load.", in: "codes/4.3.2.md",
            with: "- `<b>` and `![a](b)`\n\n  ```\n  | a |\n  |---|\n  <b> [x](javascript:y)\n  ```")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("nesting-too-deep", "⟦\(String(repeating: "> ", count: 60))⟧x"),
        ("nesting-too-deep", "a\n\n⟦\(String(repeating: "- ", count: 60))⟧x"),
        (
            "too-many-brackets",
            "\(String(repeating: "![[]()", count: 499))[]()⟦[⟧\(String(repeating: "[]()", count: 20_000))"
        ),
        ("too-many-brackets", "\(String(repeating: "<?", count: 1000))⟦<⟧?\(String(repeating: "<?", count: 20_000))"),
    ])
    func `a body over a limit is told of at once, and its links are not missed`(id: String, text: String) async throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: text)
        let places = try folder.unmark("codes/4.3.2.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found(id, $0) })
    }
}
