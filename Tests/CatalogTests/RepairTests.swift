import Authoring
import Catalog
import Content
import Foundation
import Testing

/// What `check --fix` corrects in a file.
@Suite struct RepairTests {
    private static let keys = """
        code: 4.3.2
        title: System not accepting network messages
        type: soft
        severity: medium
        category: system
        standard: RFC 3463
        action: Wait
        replies: [453]
        related: []
        updated: 2026-11-24

        """

    @Test(arguments: [
        ("severity: medium", "severity: meduim", "severity: medium"),
        ("severity: medium", "severity: \"Medium\" # why", "severity: medium # why"),
        ("type: soft", "type: sofft", "type: soft"),
        ("updated: 2026-11-24\n", "", "updated: 2031-01-02\n"),
    ])
    func `a certain correction is applied`(old: String, wrong: String, right: String) throws {
        let file = document(RepairTests.keys)
        let found = try repaired(file.replacing(old, with: wrong))
        #expect(found == file.replacing(old, with: right))
    }

    @Test(arguments: [
        // Nothing is near.
        "severity: severe", "severity: [meduim]", "severity:", "severity: {a: b}",
    ])
    func `an uncertain correction is not applied`(line: String) throws {
        let file = document(RepairTests.keys.replacing("severity: medium", with: line))
        #expect(try repaired(file) == file)
    }

    @Test(arguments: [
        "---\n\(keys)", "no front matter", "", "---\n---\n", "---\n[a]\n---\n", "---\n{updated: x, code: 4.3.2}\n---\n",
        "---\n: : :\n---\n", "---\ncode: &a 4.3.2\n---\n",
    ])
    func `a file that can't be read is not changed`(file: String) throws {
        #expect(try repaired(file) == file)
    }

    @Test func `keys are sorted with their lines and comments`() throws {
        let file = """
            ---
            # yaml-language-server: $schema=x

            updated: 2026-11-24
            # about the title
            # in two lines
            title: "a
              b" # here
            code: 4.3.2

            related:
            - 5.3.2
            # at the end
            replies:
              - 453
            ---

            The text.

            """
        #expect(
            try repaired(file) == """
                ---
                # yaml-language-server: $schema=x

                code: 4.3.2

                # about the title
                # in two lines
                title: "a
                  b" # here
                # at the end
                replies:
                  - 453
                related:
                - 5.3.2
                updated: 2026-11-24
                ---

                The text.

                """)
    }

    @Test(arguments: ["updatd: 2026-11-24\ncode: 4.3.2\n", "updated: 2026-11-24\ncode: 4.3.2\ncode: 4.3.2\n"])
    func `keys are not sorted if one is unknown or repeated`(keys: String) throws {
        #expect(try repaired(document(keys)) == document(keys))
    }

    @Test func `line endings are kept`() throws {
        let file = document(RepairTests.keys.replacing("updated: 2026-11-24\n", with: "")).replacing("\n", with: "\r\n")
        #expect(try repaired(file).contains("related: []\r\nupdated: 2031-01-02\r\n---\r\n"))
    }

    @Test func `a second repair changes nothing`() throws {
        let lines = RepairTests.keys.replacing("medium", with: "meduim").split(separator: "\n").dropLast()
        for shift in lines.indices {
            let file = document((lines[shift...] + lines[..<shift]).joined(separator: "\n") + "\n")
            let once = try repaired(file)
            #expect(once == document(RepairTests.keys.replacing("2026-11-24", with: "2031-01-02")))
            #expect(try repaired(once) == once)
        }
    }

    @Test(arguments: ["site.yaml", "registry/enhanced-status-codes.yaml", "README.md", "codes/4.3.2.txt"])
    func `other files are not changed`(path: String) { #expect(FrontMatterRepair(contentFile: path) == nil) }

    @Test func `each kind has its own keys`() throws {
        let repair = try #require(FrontMatterRepair(contentFile: "categories/system.md"))
        let today = try #require(CalendarDate(parsing: "2031-01-02"))
        let file = "---\ntitle: System\nsubject: 3\n---\n\nText.\n"
        #expect(
            String(decoding: repair.repaired(Array(file.utf8), today: today), as: UTF8.self)
                == "---\nsubject: 3\ntitle: System\n---\n\nText.\n")
    }

    private func document(_ keys: String) -> String { "---\n\(keys)---\n\nThe lead.\n\nupdated: no key\n" }

    private func repaired(_ text: String) throws -> String {
        let repair = try #require(FrontMatterRepair(contentFile: "codes/4.3.2.md"))
        let today = try #require(CalendarDate(parsing: "2031-01-02"))
        return String(decoding: repair.repaired(Array(text.utf8), today: today), as: UTF8.self)
    }
}
