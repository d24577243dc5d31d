import Foundation
import TestSupport
import Testing

/// How errors are reported to people and to programs.
@Suite(.waitsForPrograms) struct ReportTests {
    let project: Project

    init() throws {
        project = try Project.small()
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        try project.replace("[RFC 3463](https://", with: "[RFC ☂](htps://", in: "Content/codes/4.3.2.md")
        try project.replace("{{{lead}}}", with: "{{{lede}}}", in: "Templates/code.mustache")
    }

    @Test
    func `every error of content and templates is reported with its place, line, caret, ID and help`()
        throws
    {
        let outcome = try project.run()
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(
            outcome.errors == """
                Content/codes/4.3.2.md:43:3: error: a link may not lead to `htps://www.rfc-editor.org/rfc/rfc3463` [link-unsafe]
                  43 | - [RFC ☂](htps://www.rfc-editor.org/rfc/rfc3463)
                     |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                help: links begin with `https:`, `http:` or `mailto:`, or lead to a page of this site

                Content/codes/5.1.1.md:5:11: error: unknown severity `meduim` [severity-unknown]
                  5 | severity: meduim
                    |           ^~~~~~
                help: did you mean `medium`?

                Templates/code.mustache:36:4: error: unknown name `lede` [template-name-unknown]
                  36 | {{{lede}}}
                     |    ^~~~
                help: the names here are those of `CodePage`

                3 errors; nothing was written

                """)
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `the same errors are written as JSON`() throws {
        let outcome = try project.run("check", "--format", "json")
        #expect(outcome.status == 1 && outcome.errors == "3 errors; nothing was written\n")
        let list = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == ["link-unsafe", "severity-unknown", "template-name-unknown"])
        #expect(list.allSatisfy { $0["severity"] as? String == "error" })
        let place = try #require(list[1]["location"] as? [String: Any])
        #expect(place["file"] as? String == "Content/codes/5.1.1.md")
        #expect(["line", "column", "endLine", "endColumn"].map { place[$0] as? Int } == [5, 11, 5, 17])
        #expect(list[1]["message"] as? String == "unknown severity `meduim`")
        #expect(list[1]["help"] as? String == "did you mean `medium`?")
    }

    @Test func `the same errors are written for GitHub`() throws {
        let outcome = try project.run("check", "--format", "github")
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[1] == """
                ::error file=Content/codes/5.1.1.md,line=5,col=11,endColumn=17,title=severity-unknown::\
                unknown severity `meduim`%0Ahelp: did you mean `medium`?
                """)
    }

    @Test func `the same errors are written as SARIF`() throws {
        let outcome = try project.run("check", "--format", "sarif")
        #expect(outcome.status == 1)
        let log = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(
            results.map { $0["ruleId"] as? String } == ["link-unsafe", "severity-unknown", "template-name-unknown"])
        let place = try #require(
            (results[1]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "Content/codes/5.1.1.md")
        let region = try #require(place["region"] as? [String: Int])
        #expect(region == ["startLine": 5, "startColumn": 11, "endLine": 5, "endColumn": 17])
    }

    @Test(arguments: [("json", "[]\n"), ("github", "")])
    func `the formats for programs have an output without errors`(format: String, output: String) throws {
        let outcome = try Project.small().run("check", "--format", format)
        #expect(outcome.status == 0 && outcome.output == output)
    }

    @Test func `a SARIF log without results is valid`() throws {
        let outcome = try Project.small().run("check", "--format", "sarif")
        let log = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(outcome.status == 0 && (run["results"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: ["build", "check"])
    func `a build with warnings succeeds unless it is strict`(command: String) throws {
        let project = try Project.small()
        try project.write("Content/notes.txt", "")
        let lenient = try project.run(command)
        #expect(lenient.status == 0)
        #expect(lenient.errors.hasPrefix("Content/notes.txt:1:1: warning: the file is not used [file-ignored]\n"))
        #expect(lenient.errors.contains("1 warning"))
        let strict = try project.run(command, "--strict", "--output", "strict")
        if command == "check" {
            #expect(strict.status == 64)
            #expect(try project.run(command, "--strict").status == 1)
        } else {
            #expect(strict.status == 1 && !project.exists("strict"))
            #expect(strict.errors.contains("Content/notes.txt:1:1: error: the file is not used [file-ignored]\n"))
            #expect(strict.errors.hasSuffix("\n1 error; nothing was written\n"))
        }
    }

    @Test func `content and file names cannot send commands to a terminal`() throws {
        let project = try Project.small()
        try project.replace("title: Some", with: "titel\u{1B}[31m: Some", in: "Content/codes/5.1.1.md")
        try project.write("Content/codes/\u{1B}[2J.md", "")
        let outcome = try project.run()
        #expect(outcome.status == 1 && !outcome.errors.utf8.contains(0x1B))
    }
}
