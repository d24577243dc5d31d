import Foundation
import TestSupport
import Testing

/// The sources of a page.
@Suite(.waitsForPrograms) struct WhyTests {
    let project: Project

    init() throws {
        project = try Project(fixture: "reference")
        try project.replace("replies: [453]", with: "replies: [453, 451]", in: "Content/codes/4.3.2.md")
    }

    private func why(_ page: String) throws -> String {
        let outcome = try project.run("why", page)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    /// The lines below a title.
    private func section(_ title: String, of text: String) throws -> [String] {
        let block = try #require(text.components(separatedBy: "\n\n").first { $0.hasPrefix(title + "\n") })
        return block.split(separator: "\n").dropFirst().map { String($0.dropFirst(2)).replacing(/\ {2,}/, with: ": ") }
    }

    @Test func `the page of a code has its entry, the files related to it, and their contributions`() throws {
        try project.replace("related: []", with: "related: [4.3.2]", in: "Content/codes/5.1.2.md")
        try project.replace("updated:", with: "guides: [bounces]\nupdated:", in: "Content/codes/4.3.2.md")
        let text = try why("codes/4.3.2/")
        #expect(text.hasPrefix("codes/4.3.2/\n\ncontent\n  Content/codes/4.3.2.md "))
        let content = try section("content", of: text)
        for line in [
            "Content/codes/4.3.2.md: what it is about", "Content/categories/system.md: its category: the name",
            "Content/replies/451.md: a link from the reply 451",
            "Content/codes/5.3.2.md: the same code in the other class",
            "Content/codes/5.1.2.md: names this one under `related`",
            "Content/codes/5.1.2.md: the link to the next page",
            "Content/pages/guides/bounces.md: named here under `guides`",
            "Content/registry/enhanced-status-codes.yaml: what is registered",
        ] { #expect(content.contains(line), "\(line)") }
        #expect(content.contains { $0.hasPrefix("Content/providers/post.md: a row: ") })
        #expect(try section("registered", of: text).first?.hasPrefix("X.3.2 “System not accepting") == true)
        let templates = try section("templates", of: text)
        #expect(templates.first == "Templates/code.mustache")
        #expect(
            templates.contains("Templates/layout.mustache") && templates.contains("Templates/parts/comparison.mustache")
        )
        #expect(!templates.contains("Templates/reply.mustache"))
        let assets = try section("assets", of: text)
        #expect(
            assets.contains {
                $0.contains(/^Templates\/assets\/style\.css: published as assets\/style\.[0-9a-f]{16}\.css$/)
            })
        #expect(!assets.contains { $0.contains("table.js") })
    }

    @Test(arguments: [
        "codes/4.3.2", "/codes/4.3.2/", "codes/4.3.2/index.html", "codes/4.3.2/#meaning",
        "https://example.org/codes/4.3.2/",
    ])
    func `a page is found by its path, its file and its address`(page: String) throws {
        #expect(try why(page).hasPrefix("codes/4.3.2/\n"))
    }

    @Test(arguments: [
        ("http://127.0.0.1:8391/codes/4.3.2/", "codes/4.3.2/"),
        ("http://localhost:8080/codes/4.3.2/#meaning", "codes/4.3.2/"),
        ("http://127.0.0.1:8080/", "index.html"), ("4.3.2", "codes/4.3.2/"), ("5.3.705", "codes/5.3.705/"),
        ("5.3.x", "codes/5.3.x/"), ("451", "replies/451/"), ("Content/codes/4.3.2.md", "codes/4.3.2/"),
        ("./Content/replies/451.md", "replies/451/"), ("Content/families/5.3.x.md", "codes/5.3.x/"),
    ])
    func `a page is also found by its address in a preview, its code and its content file`(
        page: String, path: String
    ) throws {
        #expect(try why(page).hasPrefix("\(path)\n"))
    }

    @Test(arguments: [
        ("", "Content/categories/system.md: the name and summary above its rows"),
        ("replies/451/", "Content/codes/4.3.2.md: names this reply under `replies`"),
        ("providers/post/", "Content/providers/post.md: what it is about"),
        ("providers/", "Content/providers/post.md: a row of the list"),
        ("categories/system/", "Content/codes/4.3.2.md: a row of the table"),
        ("codes/5.3.x/", "Content/codes/5.3.2.md: a row of the table"),
        (
            "codes/5.3.705/",
            "Content/codes/5.3.700.md: the page that it leads to, which names it under `aliases` or in its range"
        ),
        ("coverage/", "Content/registry/enhanced-status-codes.yaml: what is registered"),
        ("sitemap.xml", "Content/codes/4.3.2.md: a record"),
        ("404.html", "Content/site.yaml: the title and address of the site, and what is published"),
    ])
    func `every kind of page has its own sources`(page: String, line: String) throws {
        #expect(try section("content", of: try why(page)).contains(line))
    }

    @Test(arguments: [
        ("codes/4.3.22/", "error: the site has no `codes/4.3.22/`; did you mean `codes/4.3.2/`?\n"),
        ("4.3.22", "error: the site has no `4.3.22`\n"),
        ("Content/codes/4.3.9.md", "error: the site has no `Content/codes/4.3.9.md`\n"),
        ("nothing like it", "error: the site has no `nothing like it`\n"),
        ("../../etc/passwd", "error: the site has no `../../etc/passwd`\n"),
    ])
    func `an unknown page is status 64, with the nearest one`(page: String, errors: String) throws {
        let outcome = try project.run("why", page)
        #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.hasSuffix(errors))
    }

    @Test func `content with errors is status 1`() throws {
        try project.replace("severity: ", with: "severity: x", in: "Content/codes/4.3.2.md")
        #expect(try project.run("why", "codes/4.3.2/").status == 1)
    }

    @Test func `a title cannot send commands to a terminal`() throws {
        try project.replace(
            "meaning: Closed for lunch", with: #"meaning: "Closed\e[2J for lunch""#, in: "Content/providers/post.md")
        let outcome = try project.run("why", "codes/4.3.2/")
        #expect(!outcome.output.utf8.contains(0x1B) && !outcome.errors.utf8.contains(0x1B))
    }
}
