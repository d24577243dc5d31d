import Libc
import TestSupport
import Testing

/// The exit statuses of the command.
@Suite(.waitsForPrograms) struct ExitStatusTests {
    let project: Project

    init() throws {
        project = try Project.small()
    }

    @Test(
        .enabled(if: access("/dev/full", W_OK) == 0),
        arguments: [
            ["--version"], ["--help"], ["help", "build"], ["--generate-completion-script", "bash"], ["schema"],
            ["explain"], ["explain", "severity-unknown"], ["why", "codes/5.1.1/"], ["check", "--format", "json"],
            ["check", "--format", "sarif"],
        ])
    func `output that cannot be written is status 2`(arguments: [String]) throws {
        let outcome = try Command(arguments: arguments, folder: project.path, outputPath: "/dev/full").run()
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: cannot write standard output: no space left on device\n")
    }

    @Test(arguments: [[], ["build"], ["--output", "_site"], ["--strict"]])
    func `build is the default command`(arguments: [String]) throws {
        let outcome = try Command(arguments: arguments, folder: project.path).run()
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(/^6 pages, 22 files written, 0 removed, 0 warnings, \d+\.\d\d s → _site\n$/))
        #expect(project.exists("_site/codes/4.3.2/index.html"))
    }

    @Test(arguments: [
        ("chek", "Error: there is no command 'chek'; did you mean 'check'?\n"),
        ("Serve", "Error: there is no command 'Serve'; did you mean 'serve'?\n"),
        ("Content", "Error: there is no command 'Content'.\n"),
    ])
    func `an unknown command is status 64, with the nearest one`(word: String, words: String) throws {
        let outcome = try project.run(word)
        #expect(outcome.status == 64 && outcome.errors.hasPrefix(words), "\(outcome.errors)")
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test(arguments: [["check"], ["new", "5.1.2"], ["why", "codes/5.1.1/"]])
    func `in the wrong folder the message says where to run it`(arguments: [String]) throws {
        let outcome = try Command(arguments: arguments, folder: project["Content"]).run()
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == """
                error: there is no folder Content
                help: run it at the root of the project, or name the folder with `--content` or `--templates`

                """)
    }

    @Test func `checking writes nothing`() throws {
        let outcome = try project.run("check")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors == "6 pages checked, 0 warnings; nothing was written\n")
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test(arguments: ["build", "check"])
    func `errors in the content are status 1, and nothing is written`(command: String) throws {
        try project.write(code: "5.1.2", title: "")
        let outcome = try project.run(command)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("\n1 error; nothing was written\n"))
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `errors leave the published site as it is`() throws {
        try project.build()
        let before = try project.tree()
        try project.write(code: "5.1.2", title: "")
        try project.write(code: "5.1.1", title: "Another title")
        #expect(try project.run().status == 1)
        #expect(try project.tree() == before)
    }

    @Test func `a site without entries is an error`() throws {
        try project.remove("Content/codes")
        let outcome = try project.run()
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                error: there are no entries to publish [no-entries]
                help: add one to `codes/`, such as `codes/5.1.1.md`, that is not a draft

                1 error; nothing was written

                """)
    }

    @Test func `a site with only drafts is an error`() throws {
        for code in ["4.3.2", "5.1.1", "5.7.1"] { try project.write(code: code, keys: "draft: true") }
        let outcome = try project.run()
        #expect(outcome.status == 1 && outcome.errors.contains("[no-entries]"))
    }

    @Test(arguments: [("Content", "--content"), ("Templates", "--templates")])
    func `a folder that does not exist is status 2, with its name`(folder: String, option: String) throws {
        try project.build()
        let before = try project.tree()
        let named = try project.run(option, "elsewhere")
        #expect(named.status == 2 && named.errors.hasPrefix("error: there is no folder elsewhere"))
        try project.remove(folder)
        let missing = try project.run()
        #expect(missing.status == 2 && missing.errors.hasPrefix("error: there is no folder \(folder)"))
        #expect(try project.tree() == before)
        try project.write(folder, "a file")
        let file = try project.run()
        #expect(file.status == 2 && file.errors == "error: cannot open \(folder): not a directory\n")
    }

    @Test func `a templates folder without templates is an error that names each missing one`() throws {
        try project.remove("Templates")
        try project.write("Templates/assets/style.css", "")
        let outcome = try project.run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("error: there is no template `code` [template-missing]\n"))
        #expect(outcome.errors.hasSuffix("\n11 errors; nothing was written\n"))
    }

    @Test(arguments: [
        ["--nonsense"], ["publish"], ["--jobs", "0"], ["--jobs", "x"], ["--base-url", "ftp://example.org/"],
        ["--base-url", "example.org"], ["--format", "xml"], ["--output"], ["check", "--output", "_site"],
        ["build", "extra"],
    ])
    func `a wrong command line is status 64`(arguments: [String]) throws {
        let outcome = try Command(arguments: arguments, folder: project.path).run()
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: ") && outcome.output.isEmpty)
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `the help lists the commands and the exit statuses`() throws {
        let outcome = try project.run("--help")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        for word in ["build", "check", "Exit status: 0 done; 1 ", "64 the command line is wrong"] {
            #expect(outcome.output.replacing(/\s+/, with: " ").contains(word))
        }
        let build = try project.run("build", "--help")
        for option in [
            "--content", "--templates", "--output", "--base-url", "--strict", "--allow-removals", "--jobs", "--format",
        ] {
            #expect(build.output.contains(option))
        }
    }
}
