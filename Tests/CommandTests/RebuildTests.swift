import Foundation
import TestSupport
import Testing

/// The effect of a build on an existing site.
@Suite(.waitsForPrograms) struct RebuildTests {
    let project: Project

    init() throws {
        project = try Project.small()
        try project.build()
    }

    @Test func `a build that changes nothing touches nothing`() throws {
        let before = try states()
        let outcome = try project.build()
        #expect(outcome.errors.contains(", 0 files written, 0 removed, "))
        #expect(try states() == before)
    }

    @Test func `a build that changes one entry does not touch unchanged files`() throws {
        let before = try states()
        try project.replace("A way.", with: "Another way.", in: "Content/codes/5.1.1.md")
        let outcome = try project.build()
        let after = try states()
        #expect(outcome.errors.contains(", 2 files written, 0 removed, "))
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] && $0 != "." }
        #expect(changed == [".sitegen-manifest", "codes/5.1.1/index.html", "codes/5.1.1/index.md"])
    }

    @Test func `a build that changes a title does not touch pages without it`() throws {
        let before = try states()
        try project.replace("title: Some failure", with: "title: Other failure", in: "Content/codes/5.1.1.md")
        try project.build()
        let after = try states()
        let pages = before.keys.filter { $0.hasSuffix(".html") }
        let changed = pages.filter { before[$0] != after[$0] }
        #expect(
            try changed.sorted() == pages.filter { try project.read("_site/\($0)").contains("Other failure") }.sorted())
        #expect(
            changed.contains("index.html") && !changed.contains("404.html") && !changed.contains("about/index.html"))
        #expect(before["catalog.js"] != after["catalog.js"])
    }

    @Test func `files that are no longer part of the site are removed, with their folders`() throws {
        try project.write(
            "Content/site.yaml",
            "title: Codes\nbaseURL: https://example.org/\ndescription: What they mean.\nregistry: false\noutputs: [html]\n"
        )
        let outcome = try project.build()
        #expect(outcome.errors.contains(", 8 removed, "))
        #expect(try project.names(in: "_site/codes/5.1.1") == ["index.html"])
        #expect(!project.exists("_site/codes.json") && !project.exists("_site/llms.txt"))
        try project.remove("Content/codes/5.1.1.md")
        try project.build("--allow-removals")
        #expect(try project.names(in: "_site/codes") == ["4.3.2", "5.7.1"])
    }

    @Test func `the old style sheet is removed when a new one has another name`() throws {
        let old = try project.names(in: "_site/assets")
        try project.write("Templates/assets/style.css", "body { color: red }")
        try project.build()
        let new = try project.names(in: "_site/assets")
        #expect(new.count == old.count && new != old)
    }

    @Test func `removing a published page is an error, and the site is not changed`() throws {
        let before = try project.tree()
        try project.remove("Content/codes/5.1.1.md")
        let outcome = try project.run()
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                error: the published page `codes/5.1.1/` would be removed [page-vanished]
                help: put it under `aliases` of the entry that replaces it, or allow its removal with `--allow-removals`

                1 error; nothing was written

                """)
        #expect(try project.tree() == before)
        #expect(try project.names() == ["Content", "Templates", "_site"])
    }

    @Test func `a page can be removed if its address redirects`() throws {
        try project.remove("Content/codes/5.1.1.md")
        try project.write(code: "5.7.1", keys: "aliases: [codes/5.1.1/]")
        try project.build()
        #expect(try project.read("_site/codes/5.1.1/index.html").contains("url=../../codes/5.7.1/"))
        #expect(!project.exists("_site/codes/5.1.1/index.json"))
        // The alias is an address too.
        try project.write(code: "5.7.1")
        #expect(try project.run().status == 1)
    }

    @Test(arguments: ["entry", "page", "category", "draft"])
    func `a page can be removed if that is allowed`(kind: String) throws {
        let path: String
        switch kind {
        case "entry":
            try project.remove("Content/codes/5.1.1.md")
            path = "codes/5.1.1"
        case "draft":
            try project.write(code: "5.1.1", keys: "draft: true")
            path = "codes/5.1.1"
        case "page":
            try project.remove("Content/pages/about.md")
            path = "about"
        default:
            try project.write("Content/categories/other.md", "---\nsubject: 9\ntitle: Other\n---\n\nOther codes.\n")
            try project.build()
            try project.remove("Content/categories/other.md")
            path = "categories/other"
        }
        #expect(try project.run().status == 1)
        #expect(project.exists("_site/\(path)/index.html"))
        try project.build("--allow-removals")
        #expect(!project.exists("_site/\(path)"))
    }

    @Test func `a site without its manifest is not recognized`() throws {
        try project.remove("_site/.sitegen-manifest")
        #expect(try project.run().status == 2)
        #expect(project.exists("_site/index.html"))
    }

    @Test func `files that somebody has changed in the site are repaired`() throws {
        let before = try project.tree()
        try project.write("_site/index.html", Array(repeating: 0x20, count: before["index.html"]?.count ?? 0))
        #expect(try project.build().errors.contains(", 1 file written, 0 removed, "))
        #expect(try project.tree() == before)
        try project.remove("_site/feed.xml")
        try project.build()
        #expect(try project.tree() == before)
    }

    /// The inode of every file and when it was written, and those of the site's folder as `.`.
    private func states() throws -> [String: State] {
        var states: [String: State] = [:]
        for name in try Array(project.tree().keys) + ["."] {
            let attributes = try FileManager.default.attributesOfItem(atPath: project["_site/\(name)"])
            states[name] = State(
                inode: try #require(attributes[.systemFileNumber] as? Int),
                written: try #require(attributes[.modificationDate] as? Date))
        }
        return states
    }

    private struct State: Equatable {
        let inode: Int
        let written: Date
    }
}
