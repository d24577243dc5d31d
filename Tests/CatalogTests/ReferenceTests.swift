import Diagnostics
import Files
import Testing

@testable import Authoring
import Catalog
@testable import Content

@Suite struct ReferenceTests {
    @Test(arguments: [
        InvalidEdit("related-unknown", "related: [5.3.2]", "related: [5.3.2, ⟦4.3.9⟧]"),
        InvalidEdit("related-unknown", "related: [5.3.2]", "related: ⟦4.9.9⟧"),
        InvalidEdit("category-unknown", "category: system", "category: ⟦sytem⟧"),
        InvalidEdit("category-unknown", "category: system", "category: ⟦\"System\"⟧"),
        InvalidEdit("category-subject-mismatch", "category: system", "category: ⟦addressing⟧"),
        InvalidEdit("category-subject-mismatch", in: "codes/5.1.2.md", "category: addressing", "category: ⟦system⟧"),
        InvalidEdit("standard-mismatch", "standard: RFC 3463", "standard: ⟦RFC 5321⟧"),
        InvalidEdit("standard-mismatch", "standard: RFC 3463", "standard: ⟦[RFC 5321, RFC 346]⟧"),
    ])
    func `a field that contradicts another file or the registry is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](4.3.9.md)⟧."),
        InvalidEdit("link-broken", "- Load.", "- Load,\n  ⟦[x](../4.3.9/)⟧."),
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](/codes/4.3.9/)⟧ and [y](/codes/5.1.2/)."),
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](/codes/4.3.2)⟧."),
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](../pages/abut.md)⟧."),
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](/nowhere)⟧."),
        InvalidEdit("link-broken", "- Load.", "- Load, ⟦[x](About%20us.md)⟧."),
        InvalidEdit("link-broken", in: "pages/about.md", "[site](/)", "⟦[site](../codes/4.3.9.md)⟧"),
        InvalidEdit("link-broken", in: "categories/addressing.md", "About", "⟦[x](other.md)⟧ about"),
        InvalidEdit("fragment-unknown", "- Load.", "- Load, ⟦[x](../pages/guides/bounces.md#sfot)⟧."),
        InvalidEdit("fragment-unknown", "- Load.", "- Load, ⟦[x](#meanin)⟧."),
        InvalidEdit("fragment-unknown", "- Load.", "- Load, ⟦[x](5.1.2.md#how-it-play-out)⟧."),
        InvalidEdit("fragment-unknown", in: "pages/about.md", "[site](/)", "⟦[site](../categories/system.md#less)⟧"),
    ])
    func `links within the site that lead nowhere are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `one run reports an entry's own errors and those of its references`() async throws {
        var folder = ContentFolder()
        let changes = [
            ("severity: medium", "severity: ⟦meduim⟧"), ("category: system", "category: ⟦sytem⟧"),
            ("standard: RFC 3463", "standard: ⟦RFC 5321⟧"), ("related: [5.3.2]", "related: [⟦4.9.9⟧, 5.3.2]"),
            ("- Load.", "- Load, ⟦[x](4.3.9.md)⟧ and [y](#no-such-place)."),
            ("## How to fix", "## ⟦How to mend⟧"),
        ]
        for (old, new) in changes { try folder.replace(old, in: "codes/4.3.2.md", with: new) }
        _ = try folder.unmark("codes/4.3.2.md")
        let found = try await folder.load().diagnostics
        #expect(
            found.map(\.id) == [
                "severity-unknown", "category-unknown", "standard-mismatch", "related-unknown", "link-broken",
                "section-missing",
            ], "\(folder.shown(found))")
    }

    @Test(arguments: [
        ("codes/4.3.2.md", "- Load.", "5.1.2", "5.1.2.md"), ("codes/4.3.2.md", "- Load.", "5.1.22.md", "5.1.2.md"),
        ("codes/4.3.2.md", "- Load.", "bounces.md", "../pages/guides/bounces.md"),
        ("codes/4.3.2.md", "- Load.", "/feeds.xml", "/feed.xml"),
        ("pages/guides/bounces.md", "Two kinds.", "4.3.2.md", "../../codes/4.3.2.md"),
    ])
    func `the suggestion for a link is spelled as the file would spell it`(
        file: String, place: String, link: String, meant: String
    ) async throws {
        var folder = ContentFolder()
        try folder.replace(place, in: file, with: place + " [x](\(link))")
        let found = try await folder.load().diagnostics
        #expect(found.map(\.help) == ["did you mean `\(meant)`?"], "\(folder.shown(found))")
    }

    @Test func `a partial page of any other kind is checked too`() async throws {
        var folder = ContentFolder()
        try folder.replace("title: About", in: "pages/about.md", with: "⟦titel⟧: About")
        try folder.replace("[site](/)", in: "pages/about.md", with: "⟦[site](../codes/4.3.9.md)⟧ [here](#here)")
        let places = try folder.unmark("pages/about.md")
        let found = try await folder.load().diagnostics.map(Found.init)
        #expect(found == zip(["key-unknown", "link-broken"], places).map { Found($0, $1) })
    }

    @Test(arguments: [
        "5.1.2.md", "../codes/5.1.2.md", "/codes/5.1.2/", "../5.1.2/", "#meaning", "#is-it-permanent",
        "4.3.2.md#sources", "",
        "../../", "/", "/codes.json", "/feed.xml", "/codes/5.1.2/index.json", "../categories/system.md#more",
        "../pages/guides/bounces.md#soft", "/guides/bounces/#soft", "../../guides/bounces/", "#", "5.1.2.md?x#meaning",
        "/old/", "#soft-or-hard", "https://example.org/nowhere", "mailto:a@b.c", "/sitemap.xml",
    ])
    func `links to existing pages and anchors are valid`(destination: String) async throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load, [x](<\(destination)>).")
        try folder.replace("updated:", in: "pages/about.md", with: "aliases: [old]\nupdated:")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty, "\(folder.shown(diagnostics))")
    }

    @Test func `a link to a data file that is not published is reported`() async throws {
        var folder = ContentFolder()
        try folder.replace("[html, json, markdown]", in: "site.yaml", with: "[html]")
        try folder.replace(
            "- Load.", in: "codes/4.3.2.md", with: "- ⟦[a](/codes.json)⟧ ⟦[b](index.json)⟧")
        let places = try folder.unmark("codes/4.3.2.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("link-broken", $0) })
    }

    @Test func `two categories with the same subject are reported`() async throws {
        var folder = ContentFolder()
        folder["categories/zone.md"] = "---\nsubject: ⟦1⟧\ntitle: Zone\n---\n\nZones.\n"
        let places = try folder.unmark("categories/zone.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found("subject-repeated", $0) })
        let first = Location(path: "categories/addressing.md", range: 13..<14)
        #expect(diagnostics.first?.notes.map(\.location) == [first])
    }

    @Test(arguments: [
        "about", "/about/", "about/index.html", "codes/5.1.2", "codes/5.1.2/index.html", "categories/system/",
        "feed.xml", "404.html",
        "codes.json/", "codes/5.1.2/index.json", "robots.txt", "_redirects",
    ])
    func `an alias whose path is taken is reported`(alias: String) async throws {
        try await InvalidEdit("path-taken", "updated:", "aliases: [free, ⟦\(alias)⟧]\nupdated:").verify()
    }

    @Test func `an alias that two files claim is reported at the second file, with a note on the first`() async throws {
        var folder = ContentFolder()
        try folder.replace("updated:", in: "codes/4.3.2.md", with: "aliases: [⟦old⟧, ⟦/old/⟧]\nupdated:")
        try folder.replace("updated:", in: "pages/about.md", with: "aliases: [⟦old/⟧]\nupdated:")
        let places = try folder.unmark("codes/4.3.2.md") + folder.unmark("pages/about.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.dropFirst().map { Found("path-taken", $0) })
        #expect(diagnostics.flatMap(\.notes).map(\.location) == [places[0], places[0]])
    }

    @Test func `a page whose path is taken is reported`() async throws {
        var folder = ContentFolder()
        folder["pages/codes/5.1.2.md"] = folder["pages/about.md"]
        folder["pages/feed.xml.md"] = folder["pages/about.md"]
        let places = ["pages/codes/5.1.2.md", "pages/feed.xml.md"].map { Location(path: $0, range: 0..<0) }
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("path-taken", $0) })
    }

    /// Two files can't have one name, so reading a folder never finds this; content that is made in another way may.
    @Test func `a code with two entries is reported`() async throws {
        let files = try ["a", "b"].map { shownPath in
            let file = ContentFile(path: "codes/5.1.2.md", shownPath: shownPath)
            var report = Reporter(path: shownPath)
            let context = ReadingContext(layout: .test, formats: [], usesRegistry: false, keepsSources: false)
            let input = FileInput(
                file: file, path: PagePath(constant: "codes/5.1.2/"), bytes: Array(entry("5.1.2").utf8),
                context: context)
            let value = try ContentKind.of(Entry.self).read(input, &report)
            return ReadFile(file: file, value: value, diagnostics: report.diagnostics)
        }
        let content = Content(files, root: "")
        let found = await Resolution(content, layout: .test).diagnostics.filter {
            $0.id == "code-repeated"
        }
        #expect(found.map(\.location) == [Location(path: "b", range: 10..<15)])
        #expect(found.flatMap(\.notes).map(\.location) == [Location(path: "a", range: 10..<15)])
    }

    @Test func `references to a draft are reported unless they are in a draft`() async throws {
        var folder = ContentFolder()
        try folder.replace("updated:", in: "codes/5.3.2.md", with: "draft: true\nupdated:")
        try folder.replace("related: [5.3.2]", in: "codes/4.3.2.md", with: "related: [⟦5.3.2⟧]")
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load, ⟦[x](5.3.2.md)⟧.")
        let places = try folder.unmark("codes/4.3.2.md")
        let found = try await folder.load().diagnostics.map(Found.init)
        #expect(found == zip(["related-draft", "link-to-draft"], places).map { Found($0, $1) })
        try folder.replace("updated:", in: "codes/4.3.2.md", with: "draft: true\nupdated:")
        folder["categories/system.md"] = "---\nsubject: 3\ntitle: System\n---\n\nAbout systems.\n"
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: ["codes/5.3.2.md", "pages/guides/bounces.md", "categories/system.md", "codes/5.1.2.md"])
    func `references to a file with errors are not reported`(path: String) async throws {
        var folder = ContentFolder()
        try folder.replace(
            "- Load.", in: "codes/4.3.2.md",
            with: "- [a](5.1.2.md#why) [b](/categories/system/#more) [c](/guides/bounces/)")
        folder[path] += "\n<b>\n"
        #expect(try await folder.load().diagnostics.map(\.id) == ["raw-html"])
    }
}
