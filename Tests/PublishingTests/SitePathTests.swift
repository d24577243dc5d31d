import Publishing
import Testing

@Suite struct SitePathTests {
    @Test(arguments: [
        "index.html", "codes/4.3.2/index.html", "a b", "é/…", ".well-known/x", "...", "a/.b", "sub/.sitegen-manifest",
        ".sitegen-manifest2", String(repeating: "x", count: 255),
    ])
    func `a relative path is a path of the site`(text: String) throws {
        #expect(try SitePath(text).text == text)
    }

    @Test(
        arguments: [
            ("", .empty), ("/a", .emptyComponent), ("a/", .emptyComponent), ("a//b", .emptyComponent),
            ("/", .emptyComponent), (".", .dotComponent), ("..", .dotComponent), ("a/../b", .dotComponent),
            ("a/.", .dotComponent), ("./a", .dotComponent), ("a\\b", .forbiddenCharacter),
            ("a\0b", .forbiddenCharacter), ("a\nb", .forbiddenCharacter), ("a\u{7F}", .forbiddenCharacter),
            (String(repeating: "x", count: 256), .longComponent),
            ("a/" + String(repeating: "é", count: 128), .longComponent),
            (".sitegen-manifest", .reserved), (".sitegen-manifest/a", .reserved),
        ] as [(String, SitePath.Defect)])
    func `any other path is rejected`(text: String, defect: SitePath.Defect) {
        #expect(throws: defect) { try SitePath(text) }
    }

    @Test func `paths are compared and ordered by their bytes`() throws {
        let (composed, decomposed) = (try SitePath("\u{E9}"), try SitePath("e\u{301}"))
        #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
        let paths = try ["a-", "a/b", "a0", "z", "é"].map { try SitePath($0) }
        #expect(paths.shuffled().sorted() == paths)
    }
}
