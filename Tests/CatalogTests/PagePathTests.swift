import Markdown
import StatusCodes
import Testing

@testable import Content

@Suite struct PagePathTests {
    @Test(arguments: [
        ("about", "about/"), ("/about/", "about/"), ("a/b.c/d-e_f", "a/b.c/d-e_f/"), ("old.html", "old.html"),
        ("a/old.html", "a/old.html"), ("old.html/", "old.html/"), ("a/index.html", "a/"), ("/a/index.html", "a/"),
        ("a.htm", "a.htm/"), ("4.3.2", "4.3.2/"),
    ])
    func `a path is read as an editor writes it`(text: String, path: String) {
        #expect(PagePath(parsing: text)?.text == path)
    }

    @Test(arguments: [
        "", "/", "//", "a//b", "../a", "a/..", "./a", "A", "a b", "a?b", "a#b", "ü", "a\\b", "a%20b", "https://a.b",
        "index.html",
        "/index.html", String(repeating: "a", count: 101),
    ])
    func `a text that can't be an address is not a path`(text: String) {
        #expect(PagePath(parsing: text) == nil)
    }

    @Test(arguments: [
        ("codes/4.3.2.md", "codes/4.3.2/"), ("pages/about.md", "about/"), ("pages/guides/a.md", "guides/a/"),
        ("categories/system.md", "categories/system/"), ("pages/pages/a.md", "pages/a/"),
        ("pages/old.html.md", "old.html/"),
    ])
    func `a content file has a page`(file: String, path: String) {
        #expect(PagePath(contentFile: file)?.text == path)
    }

    @Test(arguments: ["codes/4.3.2.txt", "pages/A.md", "pages/.md", "md", ".md"])
    func `other files have no page`(file: String) {
        #expect(PagePath(contentFile: file) == nil)
    }

    @Test func `a page has a file and a relative path to the root`() throws {
        let code = PagePath.code(try EnhancedStatusCode(parsing: "4.3.2"))
        #expect(code.file == "codes/4.3.2/index.html" && code.root == "../../")
        #expect(PagePath.index.file == "index.html" && PagePath.index.root.isEmpty)
        let notFound = PagePath(constant: "404.html")
        #expect(notFound.file == "404.html" && notFound.root.isEmpty)
        #expect(PagePath.page(Category.self, "a") == PagePath(parsing: "categories/a"))
        let old = try #require(PagePath(parsing: "a/old.html"))
        #expect(old.file == "a/old.html" && old.root == "../")
    }

    @Test func `paths are ordered by their bytes`() {
        let paths = ["b", "a-b", "a/b", "a", "a.b"].compactMap(PagePath.init(parsing:))
        #expect(paths.sorted().map(\.text) == ["a-b/", "a.b/", "a/", "a/b/", "b/"])
    }
}

@Suite struct LinkResolverTests {
    private let code = PagePath(contentFile: "codes/4.3.2.md").map {
        LinkResolver(contentFile: "codes/4.3.2.md", page: $0)
    }
    private let guide = PagePath(contentFile: "pages/guides/a.md").map {
        LinkResolver(contentFile: "pages/guides/a.md", page: $0)
    }

    @Test(arguments: [
        ("5.1.1.md", "codes/5.1.1/"), ("./5.1.1.md", "codes/5.1.1/"), ("../pages/about.md", "about/"),
        ("../categories/system.md", "categories/system/"), ("/codes/5.1.1.md", "codes/5.1.1/"),
        ("/pages/about.md", "about/"),
        ("/codes/5.1.1/", "codes/5.1.1/"), ("../5.1.1/", "codes/5.1.1/"), ("../../", ""), ("/", ""),
        ("", "codes/4.3.2/"),
        (".", "codes/4.3.2/"), ("..", "codes/"), ("?a", "codes/4.3.2/"), ("5.1.1.md?a", "codes/5.1.1/"),
        ("x", "codes/4.3.2/x"),
        ("a//b", "codes/4.3.2/a/b"), ("Über.md", "codes/Über.md"), ("/a/./b/../c", "a/c"),
    ])
    func `three spellings lead to a page`(path: String, target: String) throws {
        #expect(try #require(code).resolve(path, nil)?.path == target)
    }

    @Test(arguments: ["../../..", "../../../a", "/..", "/../a", "../../x.md", "/a/../../b"])
    func `a link out of the site leads nowhere`(path: String) throws {
        #expect(try #require(code).resolve(path, nil) == nil)
    }

    @Test(arguments: [
        ("5.1.1.md", nil, "../../codes/5.1.1/"), ("5.1.1.md", "a", "../../codes/5.1.1/#a"), ("", "a", "#a"),
        ("4.3.2.md", "a", "#a"), ("", nil, "../../codes/4.3.2/"), ("/", nil, "../../"),
    ])
    func `a link is written relative to its page`(path: String, fragment: String?, href: String) throws {
        #expect(try #require(code).resolve(path, fragment)?.href == href)
    }

    @Test func `a page at the root is linked from pages in folders and from itself`() throws {
        #expect(try #require(guide).resolve("../about.md", nil)?.path == "about/")
        #expect(try #require(guide).resolve("../../codes/4.3.2.md", nil)?.path == "codes/4.3.2/")
        #expect(
            LinkResolver(contentFile: "pages/x.md", page: PagePath(constant: "404.html")).resolve("/", nil)?.href
                == "./")
    }
}
