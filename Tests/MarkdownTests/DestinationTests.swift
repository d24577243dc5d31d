import Markdown
import Testing

@Suite struct DestinationTests {
    @Test(arguments: [
        "http://a.b", "https://a.b/c?d#e", "HTTPS://A.B", "mailto:a@b.c", "http:a", "https://a.b/\u{FC}",
        "ht\ntps://a.b",
    ])
    func `web and mail addresses are external`(text: String) {
        #expect(Destination(text) == .external(text))
    }

    @Test(arguments: [
        ("", "", nil), ("#a", "", "a"), ("#", "", ""), ("a.md", "a.md", nil), ("../a/#b", "../a/", "b"),
        ("/a", "/a", nil), ("a#b#c", "a", "b#c"), ("a?b:c", "a?b:c", nil), ("./4.3.2:x", "./4.3.2:x", nil),
        ("a//b", "a//b", nil),
        ("?x", "?x", nil), ("/", "/", nil), ("#a:b", "", "a:b"),
    ])
    func `an address without a scheme is on the site`(text: String, path: String, fragment: String?) {
        #expect(Destination(text) == .local(path: path, fragment: fragment))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "java\nscript:x", "java\tscript:x", "java\r\nscript:x", " javascript:x",
        "\u{1}javascript:x", "javascript\t:x", "javascript\u{7F}:x", "data:text/html,x", "vbscript:x", "file:///etc",
        "ftp://a",
        "blob:x", "tel:1", ":x", "https\u{0}\u{E9}:x", "xhttp:a", "https2:a", "javascript&colon;:x", "//host",
        "//host/a",
        "\t//host", "/\t/host", "/\u{7F}/host", "///host", "\\\\host", "/\\host", "\\/host", "a\\b", "//", "httpx://a",
        "\u{202E}javascript:x", "4.3.2:x",
    ])
    func `every other scheme is unsafe, however disguised, and so is another host`(text: String) {
        #expect(Destination(text) == .unsafe(text))
    }

    @Test(arguments: [
        "[a](java&#10;script:x)", "[a](java&Tab;script:x)", "[a](javascript&colon;x)", "[a](&#106;avascript:x)",
        "[a](<java\\script:x>)", "[a](<\u{1}javascript:x>)", "<javascript:x>", "[a][r]\n\n[r]: javascript:x",
        "[a](//host)", "[a](\\\\\\\\host)", "[a](/\\host)", "[a](<&#9;//host>)", "![[a](data:x)](b)",
    ])
    func `an unsafe link is not a link, and is reported`(text: String) throws {
        let document = try parse(text)
        #expect(!String(decoding: document.html, as: UTF8.self).contains("<a"))
        guard case .unsafe? = document.links.first?.destination else { Issue.record("\(document.links)"); return }
    }

    @Test(arguments: ["[a](java%0Ascript:x)", "[a](%6Aavascript:x)"])
    func `an encoded scheme that browsers do not decode is still unsafe`(text: String) throws {
        guard case .unsafe? = try parse(text).links.first?.destination else { Issue.record("not unsafe"); return }
    }
}
