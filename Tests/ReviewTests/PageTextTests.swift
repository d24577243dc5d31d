import Content
import Review
import Testing

@Suite struct PageTextTests {
    private let targets: LinkTargets

    init() throws {
        let baseURL = try #require(BaseURL(parsing: "https://example.org/docs/"))
        targets = LinkTargets(baseURL: baseURL, assets: ["assets/a.pdf": "assets/a.0123.pdf"])
            .seen(from: "codes/5.1.1/")
    }

    private func text(_ html: String) -> PageText { PageText(html: Array(html.utf8), targets: targets) }

    private func lines(_ main: String) -> [String] {
        text("<!doctype html><title>T</title><body><p>before</p><main>\(main)</main><p>after</p>").lines
    }

    @Test(arguments: [
        ("<h1>A <em>title</em></h1>\n<p>Some\n  text.</p>", ["# A title", "Some text."]),
        (
            "<ul>\n<li>One</li>\n<li><p>Two</p><p>more</p><ul><li>Three</li></ul></li>\n</ul>",
            ["- One", "- Two", "more", "  - Three"]
        ),
        ("<ol><li><div>Step</div></li></ol>", ["- Step"]),
        (
            "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td>\n<td><p>2</p></td></tr></table>",
            ["A | B", "1 | 2"]
        ),
        ("<pre><code>450 4.2.4\n  x &lt;y&gt;\n</code></pre>", ["450 4.2.4", "  x <y>"]),
        ("a &amp; b &quot;c&quot; &#39;d&#39; &#x2014; &unknown; &", ["a & b \"c\" 'd' \u{2014} &unknown; &"]),
        ("one<br>two", ["one", "two"]),
        ("<div hidden>a<div>b</div>c</div>d<input hidden>e", ["de"]),
        ("<script>if (a < b) x = '<p>'</script><style>p {}</style>seen", ["seen"]),
        ("a<!-- <p>no</p> -->b", ["ab"]),
        ("1 < 2 > 0", ["1 < 2 > 0"]),
        ("<a title='x > y' href=\"z\">link</a>", ["[link](codes/5.1.1/z)"]),
        ("<p>See <a href='../5.1.2/'> the\n other </a>, <a>not</a>.", ["See [the other](codes/5.1.2/) , not."]),
        ("<a href=\"x\"><h3>Title</h3><p>Text</p></a> end", ["### [Title](codes/5.1.1/x)", "Text", "end"]),
        ("<table><tr><td><a href='../4.2.1/'>4.2.1</a></td><td>Busy</td></tr>", ["[4.2.1](codes/4.2.1/) | Busy"]),
        ("<pre>one\n<a href='#x'>two\nthree</a>\nfour\n</pre>", ["one", "[two", "three](#x)", "four"]),
        ("a<a href='#x'></a>b <a href=y>c <a href=z>d", ["a[](#x)b [c](codes/5.1.1/y) [d](codes/5.1.1/z)"]),
        ("<a href=https://a.example/>https://a.example/</a>", ["<https://a.example/>"]),
    ])
    func `each block of a page is a line of text`(html: String, expected: [String]) {
        #expect(lines(html) == expected)
    }

    @Test func `the main part of a page without one is its body`() {
        #expect(text("<head><title>T</title></head><body><p>Seen</p></body>").lines == ["Seen"])
    }

    @Test func `the anchors of a page are the IDs of its main part`() {
        let page = "<body id=a><main><h2 id=\"b\">B</h2><p ID='c'>C</p></main><p id=d>"
        #expect(text(page).anchors == ["b", "c"])
    }

    @Test(arguments: [
        "<", "</", "<main", "<main><p", "<main><p id=", "<main><p id='", "<main><!--", "<main><script>", "<main></ x>",
        "<main>&#x110000;&#;", "<main></main></main></ul></pre>", "<main></a><a href", "<main><a href=x>",
    ])
    func `incomplete markup is accepted`(html: String) {
        #expect(text(html).lines.count <= 1)
    }
}
