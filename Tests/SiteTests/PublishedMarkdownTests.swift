import TestSupport
import Testing

/// `index.md` of an entry.
@Suite struct PublishedMarkdownTests {
    @Test(arguments: [
        ("[a](5.3.2.md)", "[a](../../codes/5.3.2/index.md)"),
        ("[a](./5.3.2.md)", "[a](../../codes/5.3.2/index.md)"),
        ("[a](/codes/5.3.2/)", "[a](../../codes/5.3.2/index.md)"),
        ("[a](../5.3.2/)", "[a](../../codes/5.3.2/index.md)"),
        ("[a](../codes/5.3.2.md#meaning)", "[a](../../codes/5.3.2/index.md#meaning)"),
        ("[a](<5.3.2.md>)", "[a](<../../codes/5.3.2/index.md>)"),
        ("[a](5.3.2.md \"title\")", "[a](../../codes/5.3.2/index.md \"title\")"),
        ("[a]( 5.3.2.md )", "[a]( ../../codes/5.3.2/index.md )"),
        ("[a\nb](5.3.2.md)", "[a\nb](../../codes/5.3.2/index.md)"),
        ("[a](5.3.2.md) [b](5.3.2.md)", "[a](../../codes/5.3.2/index.md) [b](../../codes/5.3.2/index.md)"),
        ("[`a]b`](5.3.2.md)", "[`a]b`](../../codes/5.3.2/index.md)"),
        ("> quoted\n    [lazily](5.3.2.md)", "> quoted\n    [lazily](../../codes/5.3.2/index.md)"),
        ("[a]\n\n[a]: 5.3.2.md", "[a]\n\n[a]: ../../codes/5.3.2/index.md"),
        ("[a][b]\n\n[b]:\n  5.3.2.md\n  'title'", "[a][b]\n\n[b]:\n  ../../codes/5.3.2/index.md\n  'title'"),
        ("[a](../categories/system.md)", "[a](../../categories/system/)"),
        ("[a](../pages/guides/reading-bounces.md#content)", "[a](../../guides/reading-bounces/#content)"),
        ("[a](../pages/about.md)", "[a](../../about/)"),
        ("[a](/)", "[a](../../)"),
        ("[a](/feed.xml)", "[a](../../feed.xml)"),
        ("[a](../5.7.1/index.json)", "[a](../../codes/5.7.1/index.json)"),
        ("[a](4.3.2.md#meaning)", "[a](#meaning)"),
    ])
    func `a link inside the site works from the address of the published Markdown`(written: String, published: String)
        async throws
    {
        #expect(try await publish(written) == published)
    }

    @Test(arguments: [
        "[a](#meaning)", "[a](https://example.org/5.3.2.md)", "[a](mailto:postmaster@example.org)", "\\[a](5.3.2.md)",
        "`[a](5.3.2.md)`", "```\n[a](5.3.2.md)\n```", "5.3.2.md", "<https://example.org/>",
        "Größe ☂ [] ()",
    ])
    func `everything else is kept as written`(text: String) async throws {
        #expect(try await publish(text) == text)
    }

    @Test func `a link is changed, and the same text in a code block is not`() async throws {
        let published = try await publish("```\n[a](5.3.2.md)\n```\n\n[a](5.3.2.md)")
        #expect(published == "```\n[a](5.3.2.md)\n```\n\n[a](../../codes/5.3.2/index.md)")
    }

    @Test func `it begins with the facts and ends with the related codes`() async throws {
        let text = try await RenderedSite.small.text("codes/5.7.1/index.md")
        #expect(
            text.hasPrefix(
                """
                # 5.7.1 Refused \\</script>\\<b>"by" 'policy'\\</b> & \\[so on\\] — ünï ☂ \\]\\]>

                - Bounce type: Hard (permanent)
                - Severity: Critical
                - Category: Security & \\<policy>
                - What to do: Read the reply & \\<act>
                - Standard: RFC 3463
                - Reply codes: 550
                - Updated: 2026-11-24
                - Page: https://example.org/bounce/codes/5.7.1/

                Refused: `</title>`
                """))
        #expect(
            text.hasSuffix(
                "\n\n## Related codes\n\n- [4.3.2 System not accepting network messages](../4.3.2/index.md)\n"))
    }

    /// Publishes a text as the section `Meaning` of 4.3.2.
    private func publish(_ text: String) async throws -> String {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        let source = try content.read("codes/4.3.2.md")
        let start = try #require(source.firstRange(of: "## Meaning\n\n")).upperBound
        let end = try #require(source.firstRange(of: "\n\n## How it plays out")).lowerBound
        try content.write("codes/4.3.2.md", source[..<start] + "Begin.\n\n" + text + source[end...])
        let path = "codes/4.3.2/index.md"
        let markdown = try await RenderedSite(content: content.path) { $0 == path }.text(path)
        let head = try #require(markdown.firstRange(of: "Begin.\n\n")).upperBound
        return String(markdown[head...].prefix(upTo: try #require(markdown.firstRange(of: "\n\n## How it")).lowerBound))
    }
}
