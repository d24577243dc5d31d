import Foundation
import TestSupport
import Testing

/// `check --fix`.
@Suite(.waitsForPrograms) struct FixTests {
    let project: Project

    init() throws {
        project = try Project.small()
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        try project.replace("updated: 2026-11-24\n", with: "", in: "Content/codes/4.3.2.md")
    }

    @Test func `certain corrections are made and shown, and the check continues`() throws {
        let outcome = try project.run("check", "--fix", "--today", "2026-12-31")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(
            outcome.errors == """
                --- a/Content/codes/4.3.2.md
                +++ b/Content/codes/4.3.2.md
                @@ -9,6 +9,7 @@
                 who: [nobody]
                 replies: [450]
                 related: []
                +updated: 2026-12-31
                 ---
                \u{20}
                 The lead.
                --- a/Content/codes/5.1.1.md
                +++ b/Content/codes/5.1.1.md
                @@ -2,7 +2,7 @@
                 code: 5.1.1
                 title: Some failure
                 type: hard
                -severity: meduim
                +severity: medium
                 category: general
                 standard: RFC 3463
                 action: Read the reply
                6 pages checked, 0 warnings; 2 files corrected

                """)
        #expect(try project.read("Content/codes/5.1.1.md") == entry(code: "5.1.1"))
        let again = try project.run("check", "--fix", "--today", "2026-12-31")
        #expect(again.errors.hasSuffix("6 pages checked, 0 warnings; nothing was written\n"))
    }

    @Test func `only named files are corrected`() throws {
        let before = try project.read("Content/codes/4.3.2.md")
        let outcome = try project.run("check", "--fix", "Content/codes/5.1.1.md")
        #expect(outcome.status == 0 && outcome.errors.hasSuffix("1 file checked, 0 warnings; 1 file corrected\n"))
        #expect(try project.read("Content/codes/4.3.2.md") == before)
    }

    @Test func `remaining errors are reported`() throws {
        try project.replace("related: []", with: "related: [4.9.9]", in: "Content/codes/5.7.1.md")
        let outcome = try project.run("check", "--fix")
        #expect(outcome.status == 1 && outcome.errors.hasSuffix("\n1 error; 2 files corrected\n"))
    }

    @Test func `nothing is corrected without the option`() throws {
        let before = try project.tree("Content")
        #expect(try project.run("check").status == 1)
        #expect(try project.tree("Content") == before)
    }

    @Test func `permissions are kept, other files are not touched, and nothing is left behind`() throws {
        let path = project["Content/codes/5.1.1.md"]
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let before = try project.tree("Content")
        try project.run("check", "--fix")
        let after = try project.tree("Content")
        #expect(after.keys.sorted() == before.keys.sorted())
        #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == ["codes/4.3.2.md", "codes/5.1.1.md"])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }

    @Test func `a link is not followed`() throws {
        let outside = try project.read("Content/codes/5.1.1.md")
        try project.write("outside.md", outside)
        try project.remove("Content/codes/5.1.1.md")
        try FileManager.default.createSymbolicLink(
            atPath: project["Content/codes/5.1.1.md"], withDestinationPath: project["outside.md"])
        #expect(try project.run("check", "--fix").status == 1)
        #expect(try project.read("outside.md") == outside)
    }

    @Test func `a file cannot send commands to the terminal`() throws {
        try project.replace("The lead.", with: "The \u{1B}[2J\u{7}\u{202E}lead.", in: "Content/codes/4.3.2.md")
        let outcome = try project.run("check", "--fix", "Content/codes/4.3.2.md")
        #expect(outcome.errors.contains("\n The \u{FFFD}[2J\u{FFFD}\u{FFFD}lead.\n"))
    }
}
