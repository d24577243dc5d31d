import Files
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct RejectionTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `a folder without a manifest is never replaced`() async throws {
        try sandbox.write("_site/.hidden", "by hand")
        let error = PublishingError.notRecognized(output: sandbox.site, reason: .missing)
        #expect(throws: error) { try Publisher(output: sandbox.site) }
        #expect(try sandbox.tree() == [".hidden": "by hand"])
        #expect(try sandbox.names() == ["_site"])
    }

    @Test(
        arguments: [
            ("", .unknownFormat), ("sitegen-manifest 2\n", .unknownFormat), ("sitegen-manifest 1", .unknownFormat),
            ("sitegen-manifest 1\n5 a", .cutOff), ("sitegen-manifest 1\n1 a\n1", .cutOff),
            ("sitegen-manifest 1\n1 ../a\n", .badLine(2)), ("sitegen-manifest 1\n1 /a\n", .badLine(2)),
            ("sitegen-manifest 1\n1 a\n1 a\n", .badLine(3)), ("sitegen-manifest 1\n1 b\n1 a\n", .badLine(3)),
            ("sitegen-manifest 1\n-1 a\n", .badLine(2)), ("sitegen-manifest 1\n01 a\n", .badLine(2)),
            ("sitegen-manifest 1\n a\n", .badLine(2)), ("sitegen-manifest 1\n1\n", .badLine(2)),
            ("sitegen-manifest 1\n1 a\n\n", .badLine(3)), ("sitegen-manifest 1\n1x a\n", .badLine(2)),
            ("sitegen-manifest 1\n9223372036854775808 a\n", .badLine(2)),
            ("sitegen-manifest 1\n1 .sitegen-manifest\n", .badLine(2)),
        ] as [(String, ManifestProblem)])
    func `a folder with a wrong manifest is never replaced`(text: String, problem: ManifestProblem) throws {
        try sandbox.write("_site/.sitegen-manifest", text)
        try sandbox.write("_site/a", "by hand")
        let error = PublishingError.notRecognized(output: sandbox.site, reason: problem)
        #expect(throws: error) { try Publisher(output: sandbox.site) }
        #expect(try sandbox.tree() == ["a": "by hand"])
        #expect(try sandbox.names() == ["_site"])
    }

    @Test func `a manifest is a regular file in UTF-8 of limited size`() throws {
        let manifest = "_site/.sitegen-manifest"
        func problem() -> PublishingError? {
            #expect(throws: PublishingError.self) { try Publisher(output: sandbox.site) }
        }
        try sandbox.makeFolder(manifest)
        #expect(problem() == .notRecognized(output: sandbox.site, reason: .notRegular))
        try sandbox.remove(manifest)
        try sandbox.write("elsewhere", "sitegen-manifest 1\n")
        try sandbox.link(manifest, to: sandbox["elsewhere"])
        #expect(problem() == .notRecognized(output: sandbox.site, reason: .notRegular))
        try sandbox.remove(manifest)
        try Data("sitegen-manifest 1\n1 ".utf8 + [0xFF, 0x0A]).write(to: URL(filePath: sandbox[manifest]))
        #expect(problem() == .notRecognized(output: sandbox.site, reason: .badLine(2)))
        truncate(sandbox[manifest], 1 << 30)
        #expect(problem() == .notRecognized(output: sandbox.site, reason: .tooLarge))
    }

    @Test func `an output that is not a folder is rejected`() throws {
        try sandbox.write("file", "by hand")
        #expect(throws: PublishingError.notFolder(output: sandbox["file"])) { try Publisher(output: sandbox["file"]) }
        try sandbox.link("link", to: "file")
        #expect(throws: PublishingError.self) { try Publisher(output: sandbox["link"]) }
        try sandbox.link("nowhere", to: "missing")
        let missing = PublishingError.system(FileError(.resolve, sandbox["nowhere"], ENOENT))
        #expect(throws: missing) { try Publisher(output: sandbox["nowhere"]) }
        let below = PublishingError.system(FileError(.inspect, sandbox["file/_site"], ENOTDIR))
        #expect(throws: below) { try Publisher(output: sandbox["file/_site"]) }
        #expect(try sandbox.names() == ["file", "link", "nowhere"])
    }

    @Test(arguments: ["", "/", "//"])
    func `a path without a folder to replace is rejected`(path: String) {
        #expect(throws: PublishingError.unusable(output: path)) { try Publisher(output: path) }
    }

    /// Places of a foreign file in the live site.
    @Test(arguments: [
        ["CNAME"], [".git/HEAD"], ["codes/4.3.2/notes.txt"], ["new/page"], ["index.html/inside"],
        ["1", "2", "3", "4", "0/x"],
    ])
    func `files that somebody else put into the site are not deleted`(names: [String]) async throws {
        try await publish(site, to: sandbox.site)
        if names == ["index.html/inside"] { try sandbox.remove("_site/index.html") }
        for name in names { try sandbox.write("_site/\(name)", "by hand") }
        let (before, state) = (try sandbox.tree(), try sandbox.state("_site"))
        let error = PublishingError.foreignFiles(
            output: sandbox.site, first: Array(names.sorted().prefix(3)), count: names.count)
        await #expect(throws: error) {
            try await publish(site.with("index.html", "changed").with("new/page", "ours"), to: sandbox.site)
        }
        #expect(try sandbox.tree() == before)
        #expect(try sandbox.state("_site") == state)
        #expect(try sandbox.names() == ["_site"])
    }

    @Test func `a symbolic link in place of a folder is a foreign file`() async throws {
        try await publish(site, to: sandbox.site)
        try sandbox.move("_site/codes", to: "codes")
        try sandbox.link("_site/codes", to: "../codes")
        let error = PublishingError.foreignFiles(output: sandbox.site, first: ["codes"], count: 1)
        await #expect(throws: error) { try await publish(site.with("index.html", "changed"), to: sandbox.site) }
        #expect(try sandbox.tree("codes").count == 2)
    }

    @Test func `foreign files are ignored if nothing differs`() async throws {
        try await publish(site, to: sandbox.site)
        try sandbox.write("_site/CNAME", "by hand")
        try await publish(site, to: sandbox.site)
        #expect(try sandbox.tree() == site.with("CNAME", "by hand"))
    }

    @Test func `empty folders in the site are ignored`() async throws {
        try await publish(site, to: sandbox.site)
        try sandbox.makeFolder("_site/empty/folder")
        try await publish(site.with("index.html", "changed"), to: sandbox.site)
        #expect(try sandbox.tree() == site.with("index.html", "changed"))
    }

    @Test(
        arguments: [
            (["a", "a"], .repeated), (["a", "a/b"], .fileAndFolder), (["a/b", "a"], .fileAndFolder),
            (["a/b/c/d", "a"], .fileAndFolder), (["a", "a/b/c/d"], .fileAndFolder),
        ] as [([String], Collision)])
    func `paths that collide are rejected, and so is the site`(paths: [String], collision: Collision) async throws {
        try await publish(["a": "live"], to: sandbox.site)
        let publisher = try Publisher(output: sandbox.site)
        let path = try SitePath("a")
        let error: PublishingError = collision == .repeated ? .repeated(path) : .fileAndFolder(path)
        try publisher.add([paths[0]: "x"])
        #expect(throws: error) { try publisher.add([paths[1]: "x"]) }
        await #expect(throws: error) { try await publisher.publish() }
        #expect(try sandbox.tree() == ["a": "live"])
        #expect(try sandbox.names() == ["_site"])
    }

    enum Collision { case repeated, fileAndFolder }

    @Test func `a folder that took the output's place during the build is not replaced`() async throws {
        try await publish(site, to: sandbox.site)
        let publisher = try Publisher(output: sandbox.site)
        try publisher.add(["index.html": "new"])
        try sandbox.move("_site", to: "moved")
        try sandbox.write("_site/a", "by hand")
        await #expect(throws: PublishingError.replaced(output: sandbox.site)) { try await publisher.publish() }
        #expect(try sandbox.tree() == ["a": "by hand"])
        #expect(try sandbox.tree("moved") == site)
    }

    @Test func `a folder that appeared during the first build is not replaced`() async throws {
        let publisher = try Publisher(output: sandbox.site)
        try publisher.add(site)
        try sandbox.write("_site/a", "by hand")
        await #expect(throws: PublishingError.replaced(output: sandbox.site)) { try await publisher.publish() }
        #expect(try sandbox.tree() == ["a": "by hand"])
        #expect(try sandbox.names() == ["_site"])
    }

    @Test func `errors say what is wrong and what to do`() throws {
        #expect(PublishingError.busy(output: "_site").description == "another build is publishing to _site")
        #expect(
            PublishingError.foreignFiles(output: "_site", first: ["a", "b", "c"], count: 5).description
                == "will not replace _site: it has files that sitegen did not create (`a`, `b`, `c` and 2 more); "
                + "move them elsewhere")
        #expect(
            PublishingError.notRecognized(output: "_site", reason: .missing).description
                == "will not replace _site: sitegen did not create this folder (there is no `.sitegen-manifest` in it); "
                + "choose another one, or empty it yourself")
        #expect(
            PublishingError.fileAndFolder(try SitePath("a")).description
                == "`a` is both a file and a folder of the site")
    }
}
