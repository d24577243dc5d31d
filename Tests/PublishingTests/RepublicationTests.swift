import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct RepublicationTests {
    let sandbox: Sandbox

    init() async throws {
        sandbox = try Sandbox()
        try await publish(site, to: sandbox.site)
    }

    @Test func `nothing is touched if nothing differs`() async throws {
        let names = [
            "_site", "_site/index.html", "_site/codes", "_site/codes/4.3.2/index.md", "_site/.sitegen-manifest",
        ]
        let before = try names.map { try sandbox.state($0) }
        let summary = try await publish(site, to: sandbox.site)
        #expect(try names.map { try sandbox.state($0) } == before)
        #expect(summary.plan.isEmpty && summary.plan.unchanged == 4)
        #expect(try sandbox.names() == ["_site"])
    }

    @Test(arguments: ["HOME", "a longer home", ""])
    func `a changed file is written, the others stay the same files`(text: String) async throws {
        let (index, page) = (try sandbox.state("_site/index.html"), try sandbox.state("_site/a/b/c/d"))
        let summary = try await publish(site.with("index.html", text), to: sandbox.site)
        #expect(try sandbox.tree() == site.with("index.html", text))
        #expect(summary.plan.changed == 1 && summary.plan.unchanged == 3 && summary.plan.added == 0)
        #expect(try sandbox.state("_site/index.html").inode != index.inode)
        #expect(try sandbox.state("_site/a/b/c/d").inode == page.inode)
        #expect(try sandbox.state("_site/a/b/c/d").written == page.written)
    }

    @Test func `files that are no longer part of the site are removed, with their folders`() async throws {
        let files = ["index.html": "home", "new/page": "new"]
        let summary = try await publish(files, to: sandbox.site)
        #expect(summary.plan.removed.map(\.text) == ["a/b/c/d", "codes/4.3.2/index.html", "codes/4.3.2/index.md"])
        #expect(summary.plan.added == 1)
        #expect(try sandbox.tree() == files)
        #expect(!FileManager.default.fileExists(atPath: sandbox["_site/a"]))
        try await publish(files, to: sandbox.site)
        #expect(try sandbox.tree() == files)
    }

    @Test func `a file can become a folder, and a folder a file`() async throws {
        let files = ["index.html/index.html": "below", "a": "file"]
        try await publish(files, to: sandbox.site)
        #expect(try sandbox.tree() == files)
        try await publish(site, to: sandbox.site)
        #expect(try sandbox.tree() == site)
    }

    @Test func `the plan has the changes, and the live site is not touched`() throws {
        let before = try sandbox.state("_site")
        let publisher = try Publisher(output: sandbox.site)
        try publisher.add(["index.html": "new", "a/b/c/d": "deep", "z": "added"])
        let plan = publisher.plan()
        #expect(plan.added == 1 && plan.changed == 1 && plan.unchanged == 1)
        #expect(plan.removed.map(\.text) == ["codes/4.3.2/index.html", "codes/4.3.2/index.md"])
        #expect(!plan.isEmpty)
        #expect(try sandbox.tree() == site)
        #expect(try sandbox.state("_site") == before)
    }

    @Test(arguments: [true, false])
    func `a site that is not committed leaves nothing behind`(explicitly: Bool) throws {
        let before = try sandbox.state("_site")
        do {
            let publisher = try Publisher(output: sandbox.site)
            try publisher.add(site.with("index.html", "new"))
            #expect(try sandbox.names() == ["._site.sitegen", "_site"])
            if explicitly { publisher.abandon() }
        }
        #expect(try sandbox.names() == ["_site"])
        #expect(try sandbox.state("_site") == before)
        #expect(try sandbox.tree() == site)
    }

    @Test func `a symbolic link leads to the folder that is published to`() async throws {
        try sandbox.link("sub/link", to: "../_site")
        try await publish(site.with("index.html", "new"), to: sandbox["sub/link"])
        #expect(try sandbox.tree() == site.with("index.html", "new"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox["sub/link"]) == "../_site")
        #expect(try sandbox.names() == ["._site.sitegen", "_site", "sub"])
    }

    /// Ways to damage a live file.
    enum Damage: CaseIterable {
        case editedToSameSize, editedToOtherSize, unreadable, deleted, linked, emptyFolder, pipe, folderDeleted
    }

    @Test(arguments: Damage.allCases)
    func `a damaged live file is repaired`(damage: Damage) async throws {
        let file = "_site/a/b/c/d"
        try sandbox.write("elsewhere", "deep")
        if damage != .unreadable { try sandbox.remove(damage == .folderDeleted ? "_site/a" : file) }
        switch damage {
        case .unreadable: try sandbox.setPermissions(0o600, of: file)
        case .editedToSameSize: try sandbox.write(file, "DEEP")
        case .editedToOtherSize: try sandbox.write(file, "edited")
        case .deleted, .folderDeleted: break
        case .linked: try sandbox.link(file, to: sandbox["elsewhere"])
        case .emptyFolder: try sandbox.makeFolder(file)
        case .pipe: mkfifo(sandbox[file], 0o600)
        }
        let summary = try await publish(site, to: sandbox.site)
        #expect(try sandbox.tree() == site)
        #expect(summary.plan.changed == 1 && summary.plan.unchanged == 3)
        #expect(try sandbox.permissions(file) == 0o644)
        #expect(sandbox.text("elsewhere") == "deep")
    }

    @Test func `a file with as many links as the file system allows is copied with its times`() async throws {
        try sandbox.makeFolder("links")
        var count = 0
        while link(sandbox["_site/index.html"], sandbox["links/\(count)"]) == 0, count < 70_000 { count += 1 }
        let before = try sandbox.state("_site/index.html")
        try await publish(site.with("a/b/c/d", "changed"), to: sandbox.site)
        #expect(try sandbox.tree() == site.with("a/b/c/d", "changed"))
        let after = try sandbox.state("_site/index.html")
        #expect(after.written == before.written)
        #expect((after.inode == before.inode) == (count == 70_000))
        // A copy takes space, so it is not kept.
        #expect(sandbox.exists("._site.sitegen") == (count == 70_000))
    }
}
