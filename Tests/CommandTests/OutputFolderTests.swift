import Foundation
import Libc
import TestSupport
import Testing

/// The folders that a site can be published to, and those that are rejected.
@Suite(.waitsForPrograms) struct OutputFolderTests {
    let project: Project

    init() throws {
        project = try Project.small()
    }

    @Test(arguments: [".", "..", "../site", "./", "../site/../site"])
    func `a folder that contains the current one cannot be published to, even when it is empty`(output: String) throws {
        try project.write("site/keep")
        try project.remove("site/keep")
        let outcome = try Command(
            arguments: [
                "build", "--content", project["Content"], "--templates", project["Templates"], "--output", output,
            ], folder: project["site"]
        ).run()
        #expect(outcome.status == 64 && outcome.errors.contains("--output"))
        #expect(try project.names(in: "site").isEmpty)
    }

    @Test func `a current folder that was removed is status 2`() throws {
        try project.makeFolder("gone")
        let script = "cd gone && rmdir ../gone && exec \"$0\" build --output _site"
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script, Command.program]
        process.currentDirectoryURL = URL(filePath: project.path)
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let errors = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(errors == "error: cannot resolve .: no such file or directory\n")
    }

    @Test(arguments: [
        ("Content", "--content"), ("Content/site", "--content"), ("./Templates/../Content/x", "--content"),
        (".", "--content"),
        ("Templates/_site", "--templates"),
    ])
    func `an output that overlaps the sources is an error of the command line`(output: String, option: String) throws {
        try project.write("Templates/_site/keep", "")
        let before = try project.tree("Content")
        let outcome = try project.run("--output", output)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--output and \(option) may not contain one another"))
        #expect(try project.tree("Content") == before)
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `an output that is a symbolic link into the sources is rejected too`() throws {
        try FileManager.default.createSymbolicLink(atPath: project["link"], withDestinationPath: "Content")
        #expect(try project.run("--output", "link/site").status == 64)
        #expect(try project.names(in: "Content") == ["categories", "codes", "pages", "site.yaml"])
    }

    @Test func `a folder that the program did not create is neither replaced nor emptied`() throws {
        try project.write("public/index.html", "by hand")
        let before = try project.tree("public")
        let outcome = try project.run("--output", "public")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: will not replace public: sitegen did not create this folder"))
        #expect(try project.tree("public") == before)
        #expect(try project.names() == ["Content", "Templates", "public"])
    }

    @Test func `a file that somebody has put into the site is kept`() throws {
        try project.build()
        try project.write("_site/CNAME", "example.org")
        try project.write(code: "4.3.2", title: "Another title")
        let before = try project.tree()
        let outcome = try project.run()
        #expect(outcome.status == 2)
        #expect(
            outcome.errors
                == "error: will not replace _site: it has files that sitegen did not create (`CNAME`); move them elsewhere\n"
        )
        #expect(try project.tree() == before)
    }

    @Test func `a file is not replaced by a site`() throws {
        try project.write("_site", "a file")
        let outcome = try project.run()
        #expect(outcome.status == 2 && outcome.errors == "error: cannot publish to _site: it is not a folder\n")
        #expect(try project.read("_site") == "a file")
    }

    @Test func `a symbolic link is kept, and its target is published to`() throws {
        try FileManager.default.createDirectory(atPath: project["releases/1"], withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: project["_site"], withDestinationPath: "releases/1")
        try project.build()
        try project.write(code: "4.3.2", title: "Another title")
        try project.build()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: project["_site"]) == "releases/1")
        #expect(try project.read("releases/1/codes/4.3.2/index.html").contains("Another title"))
        #expect(try project.names(in: "releases") == [".1.sitegen", "1"])
    }

    @Test func `folders above the output are created`() throws {
        try project.build("--output", "a/b/_site")
        #expect(project.exists("a/b/_site/index.html"))
        #expect(try project.names(in: "a/b") == ["_site"])
    }

    @Test(arguments: ["with spaces & 'quotes'", "größe-日本-☂", "-leading", "percent%20"])
    func `every folder may have an unusual name`(name: String) throws {
        let project = try Project.small(name: name)
        try FileManager.default.moveItem(atPath: project["Content"], toPath: project["C \(name)"])
        try FileManager.default.moveItem(atPath: project["Templates"], toPath: project["T \(name)"])
        let options = ["--content", "C \(name)", "--templates", project["T \(name)"], "--output", project["O \(name)"]]
        let outcome = try Command(arguments: options, folder: project.path).run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(project.exists("O \(name)/codes/4.3.2/index.html"))
        try project.write("C \(name)/codes/5.1.1.md", "no fence")
        let broken = try Command(arguments: options, folder: project.path).run()
        #expect(broken.status == 1 && broken.errors.hasPrefix("C \(name)/codes/5.1.1.md:1:1: error: "))
    }

    @Test func `the name of a folder can end with a slash`() throws {
        try project.build("--content", "Content/", "--templates", "Templates/", "--output", "_site/")
        #expect(try project.names() == ["Content", "Templates", "_site"])
    }

    @Test func `a second build says that another one is publishing, and touches nothing`() throws {
        try project.build()
        let before = try project.tree()
        try project.write("._site.sitegen/lock", "")
        let lock = open(project["._site.sitegen/lock"], O_RDWR | O_CLOEXEC)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        try project.write(code: "4.3.2", title: "Another title")
        let outcome = try project.run()
        #expect(outcome.status == 2 && outcome.errors == "error: another build is publishing to _site\n")
        #expect(try project.tree() == before)
        close(lock)
        try project.build()
        #expect(try project.tree() != before)
        #expect(try project.leftovers().isEmpty)
    }

    @Test func `each of several builds at the same time publishes a whole site or reports the lock`() throws {
        try project.build("--output", "clean")
        let whole = try project.tree("clean")
        for round in 0..<10 {
            let command = Command(arguments: ["--output", "_site"], folder: project.path)
            let builds = try (0..<3).map { _ in try command.start() }
            let outcomes = try builds.map { try $0.wait() }
            #expect(outcomes.contains { $0.status == 0 }, "round \(round): \(outcomes.map(\.errors))")
            for outcome in outcomes where outcome.status != 0 {
                #expect(outcome.status == 2 && outcome.errors == "error: another build is publishing to _site\n")
            }
            #expect(try project.tree() == whole)
            #expect(try project.names() == ["Content", "Templates", "_site", "clean"])
            try project.remove("_site")
        }
    }
}
