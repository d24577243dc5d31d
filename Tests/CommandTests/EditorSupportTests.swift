import Foundation
import TestSupport
import Testing

/// The output of the command for editors and shells.
@Suite(.waitsForPrograms) struct EditorSupportTests {
    let project: Project

    init() throws {
        project = try Project.small()
    }

    @Test func `the schema in the repository is the one that the command writes`() throws {
        let outcome = try project.run("schema")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let path = "\(Repository.root)/.vscode/entry.schema.json"
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == outcome.output,
            "swift run sitegen schema > .vscode/entry.schema.json")
        #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is [String: Any])
    }

    @Test func `the table of keys for people has the keys of the schema in the order of the schema`() throws {
        let keys = /`([a-z]+)`/
        let schema = try project.run("schema").output.matches(of: /\n    "([a-z]+)": \{/).map { String($0.1) }
        let text = try String(contentsOfFile: "\(Repository.root)/CONTRIBUTING.md", encoding: .utf8)
        let table = try #require(text.split(separator: "### The keys\n").last).drop { $0 != "|" }.prefix { $0 != "#" }
        let rows = table.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst(2)
        let listed = rows.flatMap { row in
            row.split(separator: "|").first?.matches(of: keys).map { String($0.1) } ?? []
        }
        #expect(listed == schema)
    }

    @Test func `skeletons and settings refer to the schema`() throws {
        try project.run("new", "5.1.2")
        #expect(
            try project.read("Content/codes/5.1.2.md").contains(
                "\n# yaml-language-server: $schema=../../.vscode/entry.schema.json\n"))
        let settings = try Data(contentsOf: URL(filePath: "\(Repository.root)/.vscode/settings.json"))
        let schemas = (try JSONSerialization.jsonObject(with: settings) as? [String: Any])?["yaml.schemas"]
        #expect(schemas as? [String: String] == [".vscode/entry.schema.json": "Content/codes/*.md"])
    }

    @Test func `a diagnostic is explained by its ID`() throws {
        let outcome = try project.run("explain", "key-repeated")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                key-repeated: a key is given twice

                Only one of the two can be meant.

                Wrong:

                    severity: low
                    severity: high

                Right:

                    severity: high

                """)
    }

    @Test func `without an ID all are listed, one per line`() throws {
        let outcome = try project.run("explain")
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.status == 0 && lines.count > 100 && lines == lines.sorted())
        #expect(lines.contains { $0.contains(/^severity-unknown {2,}the severity is not one of the four words$/) })
    }

    @Test(arguments: [
        ("severity-unknwon", "there is no diagnostic `severity-unknwon`; did you mean `severity-unknown`?"),
        ("x", "there is no diagnostic `x`; `sitegen explain` lists them"),
        ("\u{1B}[2J", "there is no diagnostic `\u{FFFD}[2J`; `sitegen explain` lists them"),
    ])
    func `an unknown ID is status 64`(name: String, words: String) throws {
        let outcome = try project.run("explain", name)
        #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors == "error: \(words)\n")
    }

    @Test func `every ID in the output of a run is explained`() throws {
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        try project.replace("{{{lead}}}", with: "{{{lede}}}", in: "Templates/code.mustache")
        let errors = try project.run("check").errors
        for name in errors.matches(of: /\[([a-z-]+)\]\n/).map({ String($0.1) }) {
            #expect(try project.run("explain", name).status == 0)
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `shells complete commands and names`(shell: String) throws {
        let outcome = try project.run("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        for word in ["explain", "severity-unknown", "provider", "--external", "--today"] {
            #expect(outcome.output.contains(word.hasPrefix("--") && shell == "fish" ? String(word.dropFirst(2)) : word))
        }
    }
}
