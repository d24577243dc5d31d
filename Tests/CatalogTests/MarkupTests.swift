import Diagnostics
import Testing

@Suite struct MarkupTests {
    @Test(arguments: [
        InvalidEdit("raw-html", "The whole host", "The ⟦<b>⟧whole⟦</b>⟧ host"),
        InvalidEdit("raw-html", "- Load.", "- Load\n  and ⟦<br>⟧ so."),
        InvalidEdit("raw-html", "- Wait.", "- Wait.\n\n⟦<div>\nx\n</div>⟧"),
        InvalidEdit("raw-html", "right now.", "right now. ⟦<!-- todo -->⟧"),
        InvalidEdit("raw-html", in: "pages/about.md", "(/).\n", "(/).\n\n⟦<script>alert(1)</script>⟧\n"),
        InvalidEdit("raw-html", in: "categories/addressing.md", "About", "⟦<i>⟧About"),
        InvalidEdit("image", "- Load.", "- Load. ⟦![a chart](chart.png)⟧"),
        InvalidEdit("image", in: "pages/about.md", "About the", "⟦![](https://a.b/c.png)⟧"),
        InvalidEdit("pipe-table", "- Load.", "- Load.\n\n| a | b |\n⟦|---|---|⟧\n| 1 | 2 |"),
        InvalidEdit("pipe-table", in: "pages/about.md", "(/).\n", "(/).\n\na | b\n⟦--|--⟧\n1 | 2\n"),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](https://)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](https:example.com)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](http:///a)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](https://example.com:99999/)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](https://user:pw@example.com/)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](https://example..com/)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](mailto:)⟧."),
        InvalidEdit("link-malformed", "- Load.", "- Load, ⟦[x](mailto:someone)⟧."),
        InvalidEdit("link-unsafe", "- Load.", "- Load, ⟦[x](javascript:alert(1))⟧."),
        InvalidEdit("link-unsafe", "- Load.", "- Load, ⟦[x](java&#10;script:alert)⟧."),
        InvalidEdit("link-unsafe", "- Load.", "- Load,\n  ⟦[x](//evil.example)⟧."),
        InvalidEdit("link-unsafe", "- Load.", "- Load, ⟦[x](/\\evil.example)⟧."),
        InvalidEdit("link-unsafe", "- Load.", "- Load, ⟦<data:text/html,x>⟧."),
        InvalidEdit("link-outside", "- Load.", "- Load, ⟦[x](../../../etc/passwd)⟧."),
        InvalidEdit("link-outside", "- Load.", "- Load, ⟦[x](../../x.md)⟧."),
    ])
    func `Markdown that no text may contain is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        InvalidEdit("link-unrecognized", "- Load.", "- [a⟦] ⟧(5.3.2.md)"),
        InvalidEdit("link-unrecognized", "- Load.", "- See [b⟦](⟧about us.md)."),
        InvalidEdit("link-unrecognized", "- Load.", "- **[d⟦](⟧5.3.2.md**"),
        InvalidEdit("link-unrecognized", "- Load.", "- [x](5.3.2.md), `](`, [d⟦](⟧5.3.2.md"),
        InvalidEdit("link-reference-undefined", "- Load.", "- [c⟦][⟧about]"),
        InvalidEdit("link-without-text", "- Load.", "- See ⟦[](5.3.2.md)⟧."),
        InvalidEdit("footnote", "- Load.", "- Load.⟦[^⟧1]"),
        InvalidEdit("alert", in: "pages/about.md", "(/).\n", "(/).\n\n> ⟦[!⟧NOTE]\n> Wait.\n"),
        InvalidEdit("task-item", "- Load.", "- ⟦[ ⟧] Load."),
        InvalidEdit("task-item", "- Load.", "- ⟦[x⟧] Load."),
        InvalidEdit("strikethrough", "- Load.", "- ⟦~~⟧Load~~."),
        InvalidEdit("bare-url", "- Load.", "- Load (⟦https://example.com/a?b⟧)."),
        InvalidEdit("heading-without-space", in: "pages/about.md", "(/).\n", "(/).\n\n⟦##No space⟧\n"),
        InvalidEdit("heading-empty", in: "pages/about.md", "(/).\n", "(/).\n\n⟦##⟧\n\nText.\n"),
        InvalidEdit("heading-level-skipped", in: "pages/about.md", "(/).\n", "(/).\n\n⟦#### Deep⟧\n\nText.\n"),
        InvalidEdit("code-unclosed", "network messages\n```\n", "network messages\n"),
    ])
    func `markup that would be shown as text is reported`(edit: InvalidEdit) async throws {
        guard edit.id == "code-unclosed" else { return try await edit.verify() }
        var folder = ContentFolder()
        try folder.replace(edit.old, in: edit.file, with: edit.new)
        try folder.replace("```smtp", in: edit.file, with: "⟦```⟧smtp")
        let places = try folder.unmark(edit.file)
        let diagnostics = try await folder.load().diagnostics
        #expect(
            diagnostics.filter { $0.location?.path == edit.file }.map(Found.init) == places.map { Found(edit.id, $0) })
    }

    @Test(arguments: [
        "- Load, as in [4] (the list) and #5.1.1.", "- A \\[a\\](b) and `[c](d e)`, ``x ` [^1]``.",
        "- <https://example.com/>, [x](https://example.com/~a), ~5 minutes.",
        "- #5.1.1 smtp;550, and/or [EXT] in the subject.",
        "- ~~~\n  code\n  ~~~", "- Load.\n\n      [ ] code",
    ])
    func `text and code that only look like markup are accepted`(text: String) async throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: text)
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `code may contain all of it`() async throws {
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
    func `a body over a limit is reported at once, and references to it are not reported`(id: String, text: String)
        async throws
    {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: text)
        let places = try folder.unmark("codes/4.3.2.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found(id, $0) })
    }
}
