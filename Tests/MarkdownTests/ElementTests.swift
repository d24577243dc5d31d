import Markdown
import Testing

@Suite struct ElementTests {
    @Test(arguments: [
        ("", ""),
        ("one\ntwo", "<p>one\ntwo</p>\n"),
        ("one\r\ntwo\r\n", "<p>one\ntwo</p>\n"),
        ("one  \ntwo\\\nthree", "<p>one<br>\ntwo<br>\nthree</p>\n"),
        ("*a* **b** _c_ ***d***", "<p><em>a</em> <strong>b</strong> <em>c</em> <em><strong>d</strong></em></p>\n"),
        ("`a <b>` ``c`d``", "<p><code>a &lt;b&gt;</code> <code>c`d</code></p>\n"),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
        ("> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("7. a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n"),
        ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
        ("-\n- a", "<ul>\n<li></li>\n<li>a</li>\n</ul>\n"),
        ("    a <b>\n", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>\n"),
        ("```smtp x\n550 <a>\n```", "<pre tabindex=\"0\"><code class=\"language-smtp\">550 &lt;a&gt;\n</code></pre>\n"),
        ("~~~\na\n~~~", "<pre tabindex=\"0\"><code>a\n</code></pre>\n"),
        ("```a\"><b\nx\n```", "<pre tabindex=\"0\"><code class=\"language-a&quot;&gt;&lt;b\">x\n</code></pre>\n"),
        ("a & b < c > d \"e\" 'f'", "<p>a &amp; b &lt; c &gt; d &quot;e&quot; &#39;f&#39;</p>\n"),
        ("&copy; &amp; &#60; &nope;", "<p>© &amp; &lt; &amp;nope;</p>\n"),
        ("\\*a\\* \\<b>", "<p>*a* &lt;b&gt;</p>\n"),
        ("ü 日本 🙂", "<p>ü 日本 🙂</p>\n"),
        ("[r]: /u\n", ""),
    ])
    func `each element of CommonMark has its HTML`(text: String, expected: String) throws {
        #expect(try html(text) == expected)
    }

    @Test(arguments: [
        ("[a](b \"t\")", "<p><a href=\"b\" title=\"t\">a</a></p>\n"),
        ("[a *b*](c#d)", "<p><a href=\"c#d\">a <em>b</em></a></p>\n"),
        ("[a][r]\n\n[r]: /u 'it''s'", "<p>[a][r]</p>\n<p>[r]: /u &#39;it&#39;&#39;s&#39;</p>\n"),
        ("[a][r]\n\n[r]: /u \"<\\\">\"", "<p><a href=\"/u\" title=\"&lt;&quot;&gt;\">a</a></p>\n"),
        ("<https://a.b/?c&d>", "<p><a href=\"https://a.b/?c&amp;d\">https://a.b/?c&amp;d</a></p>\n"),
        ("<me@a.b>", "<p><a href=\"mailto:me@a.b\">me@a.b</a></p>\n"),
        ("[a](<b c\"d'e>)", "<p><a href=\"b%20c%22d&#39;e\">a</a></p>\n"),
        ("[a](/ü)", "<p><a href=\"/%C3%BC\">a</a></p>\n"),
        ("[a](/%C3%BC)", "<p><a href=\"/%C3%BC\">a</a></p>\n"),
        ("[a]()", "<p><a href=\"\">a</a></p>\n"),
        ("![a *b*](c.png)", "<p>a <em>b</em></p>\n"),
        ("[![a](i.png)](b)", "<p><a href=\"b\">a</a></p>\n"),
        ("![[a](b)](i.png)", "<p><a href=\"b\">a</a></p>\n"),
        ("[a](javascript:x)", "<p>a</p>\n"),
        ("[a](javascript:x) [b](c)", "<p>a <a href=\"c\">b</a></p>\n"),
        ("![[a](javascript:x)](i) [b](c)", "<p>a <a href=\"c\">b</a></p>\n"),
    ])
    func `links and images have their HTML`(text: String, expected: String) throws {
        #expect(try html(text) == expected)
    }

    @Test(arguments: [
        ("a <b onclick=\"x\">c</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;\n</p>\n"),
        ("a <!-- b -->", "<p>a &lt;!-- b --&gt;</p>\n"),
        ("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;\n</p>\n"),
        ("- <?php x ?>", "<ul>\n<li><p>&lt;?php x ?&gt;\n</p>\n</li>\n</ul>\n"),
    ])
    func `raw HTML is shown as text`(text: String, expected: String) throws {
        #expect(try html(text) == expected)
        #expect(try parse(text).findings.first?.kind == .rawHTML)
    }

    @Test func `no text can add an element or attribute`() throws {
        let hostile = [
            "<img src=x onerror=y>", "\"><svg onload=x>", "[a](\"onx=1)", "[a](<x\" onx=y>)", "[a](b '\" onx=\"y')",
            "```\"onx=y\na\n```", "## <h1 id=x>", "<a@b.c\"onx=y>", "<https://a.b/\"onx=y>", "&lt;script&gt;",
            "[x]: <\"onx=y>\n\n[x]", "`<b>`", "<!DOCTYPE a>", "<![CDATA[<b>]]>",
        ]
        let tag = #/<(?!/?(p|a|em|strong|code|pre|ul|ol|li|h[1-6]|hr|br|blockquote)[ >])/#
        let element = #/<[a-z0-9]+(?: (?:href|title|id|class|start|tabindex)="[^"<>]*")*>/#
        for text in hostile + hostile.map({ "- a\n  \($0)" }) {
            let rendered = try html(text)
            #expect(rendered.firstMatch(of: tag) == nil, "\(text): \(rendered)")
            for opening in rendered.matches(of: #/<[a-z][^>]*>?/#) {
                #expect(opening.output.wholeMatch(of: element) != nil, "\(text): \(rendered)")
            }
        }
    }
}
