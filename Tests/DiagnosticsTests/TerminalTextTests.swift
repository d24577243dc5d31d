import Diagnostics
import Testing

@Suite struct TerminalTextTests {
    @Test func `a diagnostic shows its location, its line with a caret, and its help`() throws {
        let example = try Example("---\ncode: 4.3.2\nseverity: ⟦meduim⟧\n", path: "Content/codes/4.3.2.md")
        #expect(
            example.write(message: "unknown severity `meduim`", help: "did you mean `medium`?") == """
                Content/codes/4.3.2.md:3:11: error: unknown severity `meduim` [some-id]
                  3 | severity: meduim
                    |           ^~~~~~
                help: did you mean `medium`?

                """)
    }

    @Test func `a note shows its own location`() throws {
        let example = try Example("code: 1\n⟦code⟧: 2\n")
        let note = Diagnostic.Note("it stands here first", at: Location(path: "b.md", range: 0..<4))
        #expect(
            example.write(severity: .warning, notes: [note, .init("and no place")]) == """
                a.md:2:1: warning: wrong [some-id]
                  2 | code: 2
                    | ^~~~
                b.md:1:1: note: it stands here first
                  1 | code: 1
                    | ^~~~
                note: and no place

                """)
    }

    @Test func `diagnostics are separated, and one without a location has no excerpt`() {
        let diagnostics = ["one", "two"].map { Diagnostic(id: $0, at: nil, message: "nothing there", help: "add it") }
        #expect(
            DiagnosticFormat.terminal.write(diagnostics) == """
                error: nothing there [one]
                help: add it

                error: nothing there [two]
                help: add it

                """)
    }

    @Test(arguments: [
        ("⟦⟧abc", "abc", "^"),
        ("abc⟦⟧", "abc", "   ^"),
        ("a⟦b⟧c\r\nd", "abc", " ^"),
        ("\ta\t⟦bc⟧", "\ta\tbc", "\t \t^~"),
        ("日本⟦語⟧", "日本語", "    ^~"),
        ("ｆ가⟦x⟧", "ｆ가x", "    ^"),
        ("✅🙂⟦x⟧", "✅🙂x", "    ^"),
        ("e\u{301}⟦x⟧", "e\u{301}x", " ^"),
        ("\u{FEFF}a⟦b⟧", "ab", " ^"),
        ("a⟦b\ncd⟧ef", "ab", " ^"),
        ("a ⟦bc\n⟧", "a bc", "  ^~"),
    ])
    func `the caret is below its character`(marked: String, line: String, caret: String) throws {
        let lines = try Example(marked).write().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropFirst().first.map(String.init) == "  1 | " + line)
        #expect(lines.dropFirst(2).first.map(String.init) == "    | " + caret)
    }

    @Test func `the gutter is as wide as the number of the line`() throws {
        let text = try Example(String(repeating: "\n", count: 99) + "⟦x⟧").write()
        #expect(text.hasSuffix("  100 | x\n      | ^\n"))
    }

    @Test func `an empty line has no excerpt`() throws {
        #expect(try Example("a\n⟦⟧\nb").write() == "a.md:2:1: error: wrong [some-id]\n")
        #expect(try Example("a\n⟦⟧").write() == "a.md:2:1: error: wrong [some-id]\n")
    }

    @Test(arguments: [(0, 0), (54, 54), (200, 55), (890, 100), (899, 109)])
    func `only the part of a long line around the caret is shown`(column: Int, shownColumn: Int) throws {
        let before = String(repeating: "a", count: column)
        let example = try Example(before + "⟦x⟧" + String(repeating: "b", count: 899 - column))
        let lines = example.write().split(separator: "\n")
        #expect(lines[0] == "a.md:1:\(column + 1): error: wrong [some-id]")
        #expect(lines[1].count == 6 + 110)
        #expect(lines[2] == "    | " + String(repeating: " ", count: shownColumn) + "^")
        #expect(Array(lines[1])[6 + shownColumn] == "x")
    }

    @Test func `an underline ends with the part of the line that is shown`() throws {
        let lines = try Example("⟦" + String(repeating: "a", count: 500) + "⟧").write().split(separator: "\n")
        #expect(lines[2] == "    | ^" + String(repeating: "~", count: 109))
    }

    @Test(arguments: [
        "\u{1B}[31m", "\u{7}", "\u{9B}2J", "\u{7F}", "\u{202E}", "\u{2066}", "\u{8}",
    ])
    func `no file can send commands to the terminal`(hidden: String) throws {
        let diagnostic = Diagnostic(
            id: "id", at: Location(path: "a\(hidden).md", range: 0..<1), message: "m\(hidden)",
            notes: [.init("n\(hidden)")], help: "h\(hidden)")
        let text = DiagnosticFormat.terminal.write([diagnostic], bytes: Array("x\(hidden)y".utf8))
        #expect(!text.unicodeScalars.contains { hidden.unicodeScalars.first == $0 })
        #expect(text.split(separator: "\u{FFFD}").count == 6)
    }

    @Test func `a name with a line feed stays on one line`() {
        let diagnostic = Diagnostic(id: "id", at: Location(path: "a\n::error::b.md", range: 0..<0), message: "m\nn")
        #expect(DiagnosticFormat.terminal.write([diagnostic]) == "a\u{FFFD}::error::b.md:1:1: error: m\u{FFFD}n [id]\n")
    }

    @Test func `colors are used only if requested, and do not change the text`() throws {
        let example = try Example("a ⟦b⟧ c")
        let coloured = example.write(help: "do", isColored: true)
        #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == example.write(help: "do"))
        #expect(example.write(severity: .warning, isColored: true).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    }
}
