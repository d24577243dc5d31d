import Content
import Review
import Testing

/// Where links are said to lead, on the page `codes/5.1.1/`.
@Suite struct LinkTargetTests {
    private func shown(
        _ href: String, from page: String = "codes/5.1.1/", of site: String = "https://example.org/docs/"
    )
        throws -> String
    {
        let baseURL = try #require(BaseURL(parsing: site))
        let targets = LinkTargets(baseURL: baseURL, assets: ["assets/a.pdf": "assets/a.0123.pdf"]).seen(from: page)
        let text = PageText(html: Array("<main><a href=\"\(href)\">text</a></main>".utf8), targets: targets)
        let line = try #require(text.lines.first)
        return String(line.dropFirst("[text](".count).dropLast())
    }

    @Test(arguments: [
        ("../5.1.2/#meaning", "codes/5.1.2/#meaning"), ("../../index.html#codes", "index.html#codes"),
        ("../../", "index.html"), ("..", "codes/"), ("", "codes/5.1.1/"),
        ("./index.json?x=1", "codes/5.1.1/index.json?x=1"),
        ("#meaning", "#meaning"), ("../../assets/a.0123.pdf", "assets/a.pdf"), ("/docs/about/", "about/"),
        ("https://example.org/docs/about/index.html", "about/"),
    ])
    func `a target on the site is shown as a path from its root`(href: String, expected: String) throws {
        #expect(try shown(href) == expected)
    }

    @Test(arguments: [
        ("https://other.example/a?b=c&amp;d#e", "https://other.example/a?b=c&d#e"),
        ("//other.example/", "//other.example/"),
        ("mailto:a@example.org", "mailto:a@example.org"), ("JavaScript:alert(1)", "JavaScript:alert(1)"),
        ("../../../x", "../../../x"), ("/elsewhere", "/elsewhere"),
        ("https://example.org/docs/../x", "https://example.org/docs/../x"),
        ("https://example.org.evil.example/", "https://example.org.evil.example/"),
        ("\\\\evil.example", "\\\\evil.example"),
        ("java\tscript:x", "java%09script:x"), ("https://a.example/ b)", "https://a.example/%20b)"),
    ])
    func `a target elsewhere, or one that browsers interpret differently, is shown in full`(
        href: String, expected: String
    )
        throws
    {
        #expect(try shown(href) == expected)
    }

    @Test func `the targets of links do not change when a page or a site moves`() throws {
        #expect(try shown("../../about/", from: "a/b/") == shown("../about/", from: "b/"))
        #expect(try shown("/about/", from: "404.html", of: "https://new.example/") == "about/")
    }
}
