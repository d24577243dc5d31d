import Foundation
import TestSupport
import Testing

/// Skeletons of new files.
@Suite(.waitsForPrograms) struct NewTests {
    let project: Project

    init() throws {
        project = try Project.small()
    }

    @Test(arguments: [
        (["5.1.2"], "codes/5.1.2.md"), (["entry", "5.1.2"], "codes/5.1.2.md"), (["reply", "451"], "replies/451.md"),
        (["provider", "Proton Mail"], "providers/proton-mail.md"),
    ])
    func `a file is written, and the next step is printed`(arguments: [String], path: String) throws {
        let outcome = try Command(arguments: ["new"] + arguments, folder: project.path).run()
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(
            outcome.errors
                == "Content/\(path) written; `check` lists what remains to be written\n")
        #expect(try project.read("Content/\(path)").contains("TODO: "))
    }

    @Test func `the date can be given`() throws {
        try project.run("new", "5.1.2", "--today", "2031-02-28")
        #expect(try project.read("Content/codes/5.1.2.md").contains("\nupdated: 2031-02-28\n"))
        #expect(try project.run("new", "5.1.3", "--today", "2031-02-29").status == 64)
        #expect(!project.exists("Content/codes/5.1.3.md"))
    }

    @Test func `the default date is the machine's`() throws {
        let before = Date.now
        try project.run("new", "5.1.2")
        let days = [before, .now].map { $0.formatted(.iso8601.year().month().day()) }
        let text = try project.read("Content/codes/5.1.2.md")
        // The command uses the time zone of the machine, which may be a day off.
        #expect(text.contains(/\nupdated: \d{4}-\d\d-\d\d\n/))
        if TimeZone.current.secondsFromGMT() == 0 {
            #expect(days.contains { text.contains("\nupdated: \($0)\n") })
        }
    }

    @Test func `an existing file is not changed`() throws {
        let before = try project.tree("Content")
        let outcome = try project.run("new", "5.1.1")
        #expect(outcome.status == 64)
        #expect(outcome.errors == "error: Content/codes/5.1.1.md already exists, and was not changed\n")
        try FileManager.default.createSymbolicLink(
            atPath: project["Content/codes/5.1.2.md"], withDestinationPath: project["elsewhere.md"])
        #expect(try project.run("new", "5.1.2").status == 64)
        try FileManager.default.removeItem(atPath: project["Content/codes/5.1.2.md"])
        #expect(try project.tree("Content") == before)
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `errors in other files do not matter`() throws {
        try project.write(code: "5.1.1", title: "")
        #expect(try project.run("new", "5.1.2").status == 0)
    }

    @Test(arguments: [
        (["5.7"], "'<code>': it has 2 numbers and not three; write class, subject and detail with dots"),
        (["5.7.x"], "`x` is not a number"), (["X.7.1"], "`X` is not a number"),
        (["5.7.1000"], "more than three digits"),
        (["entry", "3.7.1"], "there is no class 3; the class is 2 (success), 4 (transient failure) or 5 (permanent"),
        (
            ["reply", "599"],
            "'<reply>': a reply code has three digits, the first from 2 to 5 and the second from 0 to 5"
        ),
        (["provider", "../x"], "without a slash"), (["provider", "Почта"], "write `п` in ASCII letters"),
        (["provider", "☂"], "it needs letters or digits"),
    ])
    func `an impossible name is rejected with the reason`(arguments: [String], reason: String) throws {
        let outcome = try Command(arguments: ["new"] + arguments, folder: project.path).run()
        #expect(outcome.status == 64 && outcome.errors.contains(reason), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["5.1"], ["5.01.1"], ["../5.1.1"], ["reply", "999"], ["provider", "☂"], ["provider", "../../x\u{1}"], [],
    ])
    func `an invalid argument is status 64`(arguments: [String]) throws {
        let before = try project.tree("Content")
        let outcome = try Command(arguments: ["new"] + arguments, folder: project.path).run()
        #expect(outcome.status == 64 && !outcome.errors.isEmpty)
        #expect(try project.tree("Content") == before)
    }
}
