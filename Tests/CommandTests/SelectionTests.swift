import Foundation
import TestSupport
import Testing

/// `check` on named files.
@Suite(.waitsForPrograms) struct SelectionTests {
    let project: Project

    init() throws {
        project = try Project.small()
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        try project.replace("related: []", with: "related: [4.9.9]", in: "Content/codes/4.3.2.md")
        try project.replace("{{{lead}}}", with: "{{{lede}}}", in: "Templates/code.mustache")
    }

    @Test(arguments: [
        "Content/codes/4.3.2.md", "./Content/codes/4.3.2.md", "Content/categories/../codes/4.3.2.md",
        "Content//codes/4.3.2.md",
    ])
    func `only the errors of a named file are reported`(path: String) throws {
        let outcome = try project.run("check", path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Content/codes/4.3.2.md:11:11: error: `4.9.9` has no entry [related-unknown]"))
        #expect(outcome.errors.hasSuffix("\n1 error; nothing was written\n"))
        #expect(!outcome.errors.contains("severity") && !outcome.errors.contains("lede"))
    }

    @Test func `errors in other files do not count`() throws {
        let outcome = try project.run("check", "Content/codes/5.7.1.md", "Content/site.yaml", "Content/codes/5.7.1.md")
        #expect(outcome.status == 0 && outcome.errors == "2 files checked, 0 warnings; nothing was written\n")
        #expect(try project.run("check").status == 1)
    }

    @Test func `references are looked up in all files`() throws {
        try project.replace("related: [4.9.9]", with: "related: [5.7.1]", in: "Content/codes/4.3.2.md")
        #expect(try project.run("check", "Content/codes/4.3.2.md").status == 0)
    }

    @Test func `absolute paths and several files are accepted`() throws {
        let outcome = try project.run("check", project["Content/codes/4.3.2.md"], "Content/codes/5.1.1.md")
        #expect(outcome.status == 1 && outcome.errors.hasSuffix("\n2 errors; nothing was written\n"))
    }

    @Test func `warnings count as errors if that is requested`() throws {
        let arguments = ["check", "Content/codes/5.7.1.md", "--today", "2031-01-01"]
        let outcome = try Command(arguments: arguments, folder: project.path).run()
        #expect(outcome.status == 0 && outcome.errors.hasSuffix("\n1 file checked, 1 warning; nothing was written\n"))
        #expect(try Command(arguments: arguments + ["--strict"], folder: project.path).run().status == 1)
    }

    @Test func `the formats for programs have the same errors`() throws {
        let outcome = try project.run("check", "Content/codes/5.1.1.md", "--format", "github")
        #expect(outcome.output.hasPrefix("::error file=Content/codes/5.1.1.md,line=5,col=11,"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        "Templates/code.mustache", "Content/README.md", "Content/notes.txt", "Content/codes/deep/5.1.1.md",
        "Content/codes/link.md", "/etc/passwd", "elsewhere/codes/5.1.1.md",
    ])
    func `an unpublished file is status 64`(path: String) throws {
        try project.write("Content/README.md", "Read me.\n")
        try project.write("Content/notes.txt", "Notes.\n")
        try project.write("Content/codes/deep/5.1.1.md", "Deep.\n")
        try project.write("elsewhere/codes/5.1.1.md", "Elsewhere.\n")
        try FileManager.default.createSymbolicLink(
            atPath: project["Content/codes/link.md"], withDestinationPath: "5.1.1.md")
        let outcome = try project.run("check", "Content/codes/5.7.1.md", path)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors == "error: `\(path)` is not a file of Content that is published\n")
    }

    @Test(arguments: [
        ("Content/codes/9.9.9.md", "there is no file `Content/codes/9.9.9.md`"), ("", "there is no file ``"),
        ("Content/codes/5.1.1.md/", "there is no file `Content/codes/5.1.1.md/`"),
        ("Content", "`Content` is a folder; name files of Content, or none to check them all"),
        ("Content/codes/", "`Content/codes/` is a folder; name files of Content, or none to check them all"),
    ])
    func `a missing file or a folder is status 64`(path: String, reason: String) throws {
        let outcome = try project.run("check", "Content/codes/5.7.1.md", path)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors == "error: \(reason)\n")
    }
}
