import Files
import Foundation
import Publishing
import TestSupport
import Testing

/// The links that a publication keeps of the site that it has replaced, and their use by the next one.
@Suite struct LinksTests {
    let sandbox: Sandbox
    private let links = "._site.sitegen/links"
    private let new = site.with("index.html", "new").with("a/b/c/d", nil)

    /// Publishes two sites, the second without a file of the first and with another one changed.
    init() async throws {
        sandbox = try Sandbox()
        try await publish(site, to: sandbox.site)
        try await publish(new, to: sandbox.site)
    }

    @Test func `only the files that the new site shares with the old one are kept, as links in a hidden folder`() throws
    {
        #expect(try sandbox.names() == ["._site.sitegen", "_site"])
        #expect(try sandbox.permissions("._site.sitegen") == 0o700)
        #expect(try sandbox.names(in: "._site.sitegen") == [".gitignore", "links"])
        #expect(sandbox.text("._site.sitegen/.gitignore") == "*\n")
        #expect(try sandbox.names(in: links) == ["codes"])
        for file in ["codes/4.3.2/index.html", "codes/4.3.2/index.md"] {
            #expect(try sandbox.state("\(links)/\(file)") == sandbox.state("_site/\(file)"))
        }
        #expect(try sandbox.tree(links).count == 2)
        #expect(try sandbox.state("_site/index.html").links == 1)
    }

    @Test func `the next site is assembled there`() async throws {
        let folder = try sandbox.state("\(links)/codes/4.3.2")
        let other = try sandbox.state("_site/codes/4.3.2")
        try await publish(site, to: sandbox.site)
        #expect(try sandbox.tree() == site)
        #expect(try sandbox.state("_site/codes/4.3.2").inode == folder.inode)
        #expect(try sandbox.state("\(links)/codes/4.3.2").inode == other.inode)
        #expect(try sandbox.permissions("_site") == 0o755)
    }

    @Test func `a build that changes nothing keeps the links, and one that is abandoned removes them`() async throws {
        let before = try sandbox.state("\(links)/codes")
        try await publish(new, to: sandbox.site)
        #expect(try sandbox.state("\(links)/codes").inode == before.inode)
        #expect(try sandbox.names(in: "._site.sitegen") == [".gitignore", "links"])
        try Publisher(output: sandbox.site).abandon()
        #expect(try sandbox.names() == ["_site"])
        #expect(try sandbox.state("_site/codes/4.3.2/index.md").links == 1)
    }

    @Test func `nothing is kept if the sites share no file`() async throws {
        try await publish(["index.html": "other"], to: sandbox.site)
        #expect(try sandbox.names() == ["_site"])
    }

    @Test func `links to a site that was removed are not kept`() async throws {
        try sandbox.remove("_site")
        try await publish(new, to: sandbox.site)
        #expect(try sandbox.tree() == new)
        #expect(try sandbox.names() == ["_site"])
        #expect(try sandbox.state("_site/codes/4.3.2/index.md").links == 1)
    }

    @Test func `a live file that was edited in place, like its link, is published again`()
        async throws
    {
        let file = try FileHandle(forWritingTo: URL(filePath: sandbox["_site/codes/4.3.2/index.md"]))
        try file.write(contentsOf: Data("MD".utf8))
        try file.close()
        #expect(sandbox.text("\(links)/codes/4.3.2/index.md") == "MD")
        try await publish(new, to: sandbox.site)
        #expect(try sandbox.tree() == new)
    }

    /// Ways in which somebody could change the kept links.
    enum Damage: CaseIterable {
        case foreignFile, foreignFolder, copy, otherFile, manifest, symbolicLink, linkedFolder, pipe, permissions
        case nameThatIsNotText, deepFolders, isFile, isSymbolicLink, isOldSite
    }

    @Test(arguments: Damage.allCases)
    func `links that somebody has changed are not used`(damage: Damage) async throws {
        try sandbox.write("elsewhere/index.html", "elsewhere")
        let file = "\(links)/codes/4.3.2/index.html"
        switch damage {
        case .foreignFile: try sandbox.write("\(links)/codes/CNAME", "by hand")
        case .foreignFolder: try sandbox.makeFolder("\(links)/codes/empty")
        case .copy:
            try sandbox.remove(file)
            try sandbox.write(file, "4.3.2")
        case .otherFile:
            try sandbox.remove(file)
            try sandbox.hardLink(file, to: "_site/codes/4.3.2/index.md")
        case .manifest: try sandbox.write("\(links)/.sitegen-manifest", "sitegen-manifest 1\n")
        case .symbolicLink:
            try sandbox.remove(file)
            try sandbox.link(file, to: sandbox["_site/codes/4.3.2/index.html"])
        case .linkedFolder:
            try sandbox.remove("\(links)/codes/4.3.2")
            try sandbox.link("\(links)/codes/4.3.2", to: sandbox["elsewhere"])
        case .pipe: mkfifo(sandbox["\(links)/pipe"], 0o600)
        case .permissions: try sandbox.setPermissions(0o700, of: "\(links)/codes/4.3.2")
        case .nameThatIsNotText: mkdir(Array(sandbox[links].utf8CString.dropLast()) + [0x2F, -1, 0], 0o700)
        case .deepFolders: try sandbox.makeFolder(links + String(repeating: "/x", count: 200))
        case .isFile:
            try sandbox.remove(links)
            try sandbox.write(links, "by hand")
        case .isSymbolicLink:
            try sandbox.remove(links)
            try sandbox.link(links, to: sandbox["elsewhere"])
        case .isOldSite:
            try sandbox.remove(links)
            try await publish(site, to: sandbox["old"])
            try sandbox.move("old", to: links)
        }
        let folder = sandbox.exists("\(links)/codes") ? try sandbox.state("\(links)/codes").inode : nil
        // While it is open, no other folder can get its inode.
        let descriptor = open(sandbox["\(links)/codes"], O_RDONLY)
        defer { close(descriptor) }
        let newer = new.with("index.html", "newer").with("codes/4.3.2/new", "new")
        try await publish(newer, to: sandbox.site)
        #expect(try sandbox.tree() == newer)
        #expect(try sandbox.state("_site/codes").inode != folder)
        #expect(!sandbox.exists("_site/codes/empty"))
        #expect(try sandbox.permissions("_site/codes/4.3.2") == 0o755)
        #expect(try sandbox.tree("elsewhere") == ["index.html": "elsewhere"])
        #expect(try sandbox.names(in: "._site.sitegen") == [".gitignore", "links"])
    }

    @Test func `incomplete links are used and completed`() async throws {
        try sandbox.remove("\(links)/codes/4.3.2/index.md")
        let folder = try sandbox.state("\(links)/codes/4.3.2")
        try await publish(new.with("index.html", "newer"), to: sandbox.site)
        #expect(try sandbox.tree() == new.with("index.html", "newer"))
        #expect(try sandbox.state("_site/codes/4.3.2").inode == folder.inode)
    }

    @Test func `in any sequence of sites each is complete, and unchanged files are the same files`()
        async throws
    {
        try await SeededGenerator.run { generator in
            let seed = "seed \(generator.seed)"
            // Names that are a file in one site and a folder in another.
            let paths = ["a", "a/b", "a/b/c", "a/b/d", "a/e", "f", "f/g", "h/i/j", "h/i/k", "h/l"]
            for round in 0..<150 {
                var files: [String: String] = [:]
                for path in paths.shuffled(using: &generator) where Bool.random(using: &generator) {
                    let collides = files.keys.contains { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
                    if !collides { files[path] = "\(Int.random(in: 0..<2, using: &generator))" }
                }
                let before = try sandbox.tree()
                var states: [String: FileState] = [:]
                for path in before.keys { states[path] = try sandbox.state("_site/\(path)") }
                let order = files.sorted { $0.key < $1.key }.shuffled(using: &generator)
                let publisher = try Publisher(output: sandbox.site)
                for (path, text) in order { try publisher.add([path: text]) }
                _ = try await publisher.publish()
                let comment: Comment = "\(seed), round \(round): \(order)"
                #expect(try sandbox.tree() == files, comment)
                for path in files.keys where before[path] == files[path] {
                    #expect(try sandbox.state("_site/\(path)").inode == states[path]?.inode, comment)
                    #expect(try sandbox.state("_site/\(path)").written == states[path]?.written, comment)
                }
                try expectNoEmptyFolders(in: sandbox.site, comment)
                let kept = sandbox.exists(links) ? try sandbox.tree(links) : [:]
                #expect(kept.allSatisfy { files[$0.key] == $0.value }, comment)
            }
        }
    }

    private func expectNoEmptyFolders(in folder: String, _ comment: Comment) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        for name in names where (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) == [] {
            Issue.record("\(name) is empty; \(comment)")
        }
    }
}
