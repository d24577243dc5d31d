import Diagnostics
import Foundation
import Testing

@Suite struct FileTests {
    private func start(_ path: String) -> Location { Location(path: path, range: 0..<0) }

    @Test(arguments: [
        InvalidEdit("fence-missing", "---\ncode: 4.3.2", "⟦⟧code: 4.3.2"),
        InvalidEdit("fence-missing", "---\ncode: 4.3.2", "⟦⟧----\ncode: 4.3.2"),
        InvalidEdit("fence-missing", "---\ncode: 4.3.2", "⟦⟧\n---\ncode: 4.3.2"),
        InvalidEdit("fence-missing", "---\ncode: 4.3.2", "⟦⟧ ---\ncode: 4.3.2"),
        InvalidEdit("fence-missing", "---\ncode: 4.3.2", "⟦⟧+++\ncode: 4.3.2"),
        InvalidEdit("fence-missing", in: "pages/about.md", "---\ntitle", "⟦⟧title"),
        InvalidEdit("fence-missing", in: "categories/addressing.md", "---\nsubject", "⟦⟧subject"),
        InvalidEdit(
            "fence-unclosed", in: "pages/about.md", "---\ntitle: About\nupdated: 2026-11-24\n---\n",
            "⟦⟧---\ntitle: About\n"),
    ])
    func `a file without its fences is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: ["codes/4.3.2.md", "pages/about.md", "categories/system.md", "site.yaml"])
    func `bytes that are not UTF-8, and NUL, are reported`(path: String) async throws {
        for (id, bytes) in [
            ("not-utf8", [0xFF]), ("not-utf8", [0xC3, 0x28]), ("not-utf8", [0xED, 0xA0, 0x80]), ("nul-byte", [0]),
        ] {
            var folder = ContentFolder()
            let offset = (folder.files[path]?.count ?? 0) / 2
            folder.files[path]?.insert(contentsOf: bytes.map(UInt8.init), at: offset)
            let place = Location(path: path, range: offset..<offset)
            #expect(try await folder.load().diagnostics.map(Found.init) == [Found(id, place)])
        }
    }

    @Test(arguments: [
        ("codes/4.3.2.md", "severity: medium"), ("codes/4.3.2.md", "## Example"), ("codes/4.3.2.md", "453 4.3.2"),
        ("codes/4.3.2.md", "- Load."), ("codes/4.3.2.md", "## Sources"), ("pages/about.md", "title: About"),
        ("site.yaml", "title: "),
    ])
    func `a conflict that is not resolved is reported once, and nothing else in its file`(path: String, line: String)
        async throws
    {
        var folder = ContentFolder()
        let text = folder[path]
        let start = try #require(text.range(of: "\n" + line) ?? text.range(of: line)).lowerBound
        let (before, after) = (
            text[..<start] + (start == text.startIndex ? "" : "\n"), text[start...].drop { $0 == "\n" }
        )
        folder[path] = before + "⟦<<<<<<< HEAD⟧\nours\n=======\ntheirs\n>>>>>>> branch\n" + after
        let places = try folder.unmark(path)
        let (catalog, diagnostics) = try await folder.load()
        #expect(catalog == nil)
        #expect(
            diagnostics.filter { $0.location?.path == path }.map(Found.init)
                == places.map { Found("conflict-marker", $0) })
    }

    @Test func `the end of a conflict alone is reported, and rules and quotes are not`() async throws {
        try await InvalidEdit("conflict-marker", "- Load.", "- Load.\n⟦>>>>>>> branch⟧").verify()
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load.\n- A mark `<<<<<<<` in a line.")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: ["codes/4.3.2.md", "pages/about.md"])
    func `a file over the limit is not read`(path: String) async throws {
        var folder = ContentFolder()
        folder[path] += String(repeating: "a", count: 1 << 20)
        let size = folder[path].utf8.count
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == [Found("entry-too-large", start(path))])
        #expect(diagnostics.map(\.message) == ["the file has \(size) bytes, and the limit is 131072"])
    }

    @Test(arguments: [
        ("codes/deep/4.3.3.md", "file-misplaced", Diagnostic.Severity.error),
        ("4.3.3.md", "file-misplaced", .error),
        ("drafts/a.md", "file-misplaced", .error),
        ("codes/4.3.3.MD", "file-ignored", .warning),
        ("codes/image.png", "file-ignored", .warning),
        ("registry/notes.txt", "file-ignored", .warning),
        ("codes/4.3.3 copy.md", "file-name", .error),
        ("pages/Über.md", "file-name", .error),
        ("pages/About.md", "file-name", .error),
    ])
    func `a file in the wrong place or with an unsuitable name is reported`(
        path: String, id: String, severity: Diagnostic.Severity
    ) async throws {
        var folder = ContentFolder()
        folder[path] = "x"
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == [Found(id, start(path), severity)])
        #expect((catalog == nil) == (severity == .error))
    }

    @Test func `a read-me and hidden files are not content`() async throws {
        var folder = ContentFolder()
        folder["README.md"] = "x"
        folder["codes/.4.3.2.md.swp"] = "x"
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `links and folders with a file's name are not read`() async throws {
        let (_, diagnostics) = try await ContentFolder().load { root in
            try FileManager.default.createSymbolicLink(
                atPath: root + "/codes/4.3.9.md", withDestinationPath: "4.3.2.md")
            try FileManager.default.createDirectory(atPath: root + "/pages/a.md", withIntermediateDirectories: true)
            mkfifo(root + "/pages/pipe.md", 0o600)
        }
        #expect(
            diagnostics.map(Found.init) == [
                Found("file-not-regular", start("codes/4.3.9.md")), Found("file-not-regular", start("pages/pipe.md")),
            ])
    }

    @Test func `a folder without a configuration or a registry is reported`() async throws {
        var folder = ContentFolder()
        folder.files["registry/enhanced-status-codes.yaml"] = nil
        let registry = start("registry/enhanced-status-codes.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == [Found("registry-missing", registry)])
        folder["site.yaml"] += "registry: false\n"
        #expect(try await folder.load().diagnostics.isEmpty)
        folder.files["site.yaml"] = nil
        let site = start("site.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == [Found("configuration-missing", site)])
    }

    @Test func `an empty configuration lacks its required keys`() async throws {
        var folder = ContentFolder()
        folder["site.yaml"] = ""
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == Array(repeating: Found("key-missing", start("site.yaml")), count: 3))
    }

    @Test func `a site without published entries is an error without a location`() async throws {
        var folder = ContentFolder()
        for path in folder.files.keys where path.hasPrefix("codes/") { folder.files[path] = nil }
        folder["categories/system.md"] = folder["categories/system.md"].replacing(
            "[systems](../codes/4.3.2.md)", with: "systems")
        #expect(try await folder.load().diagnostics.map(Found.init) == [Found("no-entries", nil)])
        folder["codes/5.1.2.md"] = entry("5.1.2", more: "draft: true\n")
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == [Found("no-entries", nil)])
        #expect(catalog == nil)
    }

    @Test(arguments: ["codes/4.3.2.md", "pages/about.md", "categories/system.md", "site.yaml"])
    func `a byte order mark and CRLF or CR are fine`(path: String) async throws {
        for ending in ["\n", "\r\n", "\r"] {
            var folder = ContentFolder()
            folder[path] = "\u{FEFF}" + folder[path].replacing("\n", with: ending)
            #expect(try await folder.load().diagnostics.isEmpty)
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `locations are correct after a byte order mark and with any line ending`(ending: String) async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: "severity: ⟦meduim⟧")
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load\n  and ⟦<b>⟧.")
        folder["codes/4.3.2.md"] = "\u{FEFF}" + folder["codes/4.3.2.md"].replacing("\n", with: ending)
        let places = try folder.unmark("codes/4.3.2.md")
        let found = try await folder.load().diagnostics.map(Found.init)
        #expect(found == zip(["severity-unknown", "raw-html"], places).map { Found($0, $1) })
    }
}
