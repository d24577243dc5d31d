import Foundation
import TestSupport
import Testing

/// The same sources result in the same bytes, whatever was published before and wherever they are.
@Suite(.waitsForPrograms) struct ReproducibilityTests {
    private let codes = (0..<90).map { "\($0 % 2 == 0 ? 4 : 5).\($0 % 7).\($0)" }

    @Test func `two builds into two folders, and with any number of tasks, give the same bytes`() throws {
        let project = try Project(codes: codes)
        try project.build("--output", "one", "--jobs", "1")
        let one = try project.tree("one")
        for (output, jobs) in [("again", "1"), ("two", "2"), ("many", "16")] {
            try project.build("--output", output, "--jobs", jobs)
            #expect(try project.tree(output) == one)
        }
        try project.build("--output", "default")
        #expect(try project.tree("default") == one)
    }

    @Test func `two checkouts in two places give the same bytes`() throws {
        let one = try Project(fixture: "small")
        let two = try Project(fixture: "small")
        try one.build()
        try two.build("--content", two["Content"], "--templates", two["Templates"], "--output", two["_site"])
        #expect(try one.tree() == two.tree())
    }

    @Test func `no file of the site contains the place of the build`() throws {
        let project = try Project(fixture: "small")
        try project.build(
            "--content", project["Content"], "--templates", project["Templates"], "--output", project["_site"])
        let tree = try project.tree()
        #expect(!tree.isEmpty)
        for (path, bytes) in tree {
            let text = String(decoding: bytes, as: UTF8.self)
            for trace in [project.path, "sandbox-", Repository.root, "/tmp/", "/home/", "/root/"] {
                #expect(!text.contains(trace), "\(trace) in \(path)")
            }
        }
    }

    @Test func `files and folders have the same permissions whatever the umask`() throws {
        let project = try Project.small()
        for umask: UInt32 in [0o022, 0o077, 0o000] {
            let output = "site-\(umask)"
            try project.write(code: "4.3.2", title: "A title")
            for title in ["A title", "Another title", "A third title"] {
                try project.write(code: "4.3.2", title: title)
                let build = Command(
                    arguments: ["build", "--output", output, "--precompress"], folder: project.path, umask: umask)
                let outcome = try build.run()
                #expect(outcome.status == 0, "umask \(String(umask, radix: 8)): \(outcome.errors)")
                for name in try FileManager.default.subpathsOfDirectory(atPath: project[output]) + ["."] {
                    let attributes = try FileManager.default.attributesOfItem(atPath: project["\(output)/\(name)"])
                    let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
                    let permissions = attributes[.posixPermissions] as? Int
                    #expect(permissions == (isFolder ? 0o755 : 0o644), "umask \(String(umask, radix: 8)), \(name)")
                }
            }
            #expect(try project.tree(output) == project.tree("site-\(0o022)"))
        }
    }

    @Test func `after every edit the site has the bytes of a clean build`() throws {
        let project = try Project(codes: Array(codes.prefix(12)))
        try project.build()
        let edits: [(String, () throws -> Void)] = [
            ("a title", { try project.write(code: "4.0.0", title: "Another title") }),
            ("a text", { try project.write(code: "5.1.1", meaning: "It failed *again*.") }),
            ("a new entry", { try project.write(code: "5.9.9", keys: "aliases: [new]") }),
            (
                "a related code",
                { try project.replace("related: []", with: "related: [5.9.9]", in: "Content/codes/4.0.0.md") }
            ),
            (
                "a removed entry",
                {
                    try project.remove("Content/codes/5.3.3.md")
                    try project.write(code: "5.9.9", keys: "aliases: [new, codes/5.3.3]")
                }
            ),
            (
                "a date",
                {
                    try project.replace(
                        "updated: 2026-11-24", with: "updated: 2026-11-25", in: "Content/codes/5.1.1.md")
                }
            ),
            (
                "a category",
                { try project.replace("All codes.", with: "Each code.", in: "Content/categories/general.md") }
            ),
            ("a draft", { try project.write(code: "5.1.1", keys: "draft: true") }),
            ("no draft any more", { try project.write(code: "5.1.1") }),
            (
                "a template",
                { try project.replace("Sources</h2>", with: "Where from</h2>", in: "Templates/code.mustache") }
            ),
            ("a style sheet", { try project.write("Templates/assets/style.css", "body { color: red }") }),
            ("a new asset", { try project.write("Templates/assets/fonts/a.woff2", [0, 1, 2, 0xFF]) }),
            (
                "the title of the site",
                { try project.replace("title: Codes", with: "title: All codes", in: "Content/site.yaml") }
            ),
            (
                "the address",
                { try project.replace("example.org/", with: "example.org/base/", in: "Content/site.yaml") }
            ),
            (
                "a page",
                {
                    try project.write(
                        "Content/pages/guides/one.md", "---\ntitle: One\nupdated: 2026-01-01\n---\n\nText.\n")
                }
            ),
            ("nothing", {}),
        ]
        for (number, edit) in edits.enumerated() {
            try edit.1()
            try project.build("--allow-removals", "--jobs", "\(1 + number % 3)")
            try project.build("--output", "clean-\(number)")
            #expect(try project.tree() == project.tree("clean-\(number)"), "after \(edit.0)")
        }
    }

    @Test func `the base URL of the command line replaces the one of the content`() throws {
        let project = try Project.small()
        try project.build("--output", "option", "--base-url", "https://example.com/codes")
        try project.replace("https://example.org/", with: "https://example.com/codes/", in: "Content/site.yaml")
        try project.build("--output", "content")
        #expect(try project.tree("option") == project.tree("content"))
        #expect(try project.read("option/robots.txt").contains("https://example.com/codes/sitemap.xml"))
    }
}
