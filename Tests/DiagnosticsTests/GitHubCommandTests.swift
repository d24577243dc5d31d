import Diagnostics
import Testing

@Suite struct GitHubCommandTests {
    @Test func `a diagnostic is one command with its location`() throws {
        let example = try Example("a\nb ⟦cd⟧")
        let text = example.write(as: .github, notes: [.init("see")], help: "do")
        #expect(text == "::error file=a.md,line=2,col=3,endColumn=5,title=some-id::wrong%0Anote: see%0Ahelp: do\n")
    }

    @Test func `a warning is a warning command, and an empty range has no end column`() throws {
        let text = try Example("⟦⟧a").write(as: .github, severity: .warning)
        #expect(text == "::warning file=a.md,line=1,col=1,title=some-id::wrong\n")
    }

    @Test func `a range over several lines has no end column`() throws {
        let text = try Example("a⟦b\nccc⟧").write(as: .github)
        #expect(text == "::error file=a.md,line=1,col=2,title=some-id::wrong\n")
    }

    @Test func `a diagnostic without a location has no file`() {
        let text = DiagnosticFormat.github.write([Diagnostic(id: "a", at: nil, message: "b")])
        #expect(text == "::error title=a::b\n")
    }

    @Test func `the text contains the location of a note`() throws {
        let example = try Example("a\nb⟦c⟧")
        let text = example.write(as: .github, notes: [.init("first", at: Location(path: "50%.md", range: 2..<3))])
        #expect(text.hasSuffix("::wrong%0A50%25.md:2:1: note: first\n"))
    }

    @Test func `nothing breaks out of a command`() throws {
        let example = try Example("⟦x⟧", path: "a,b:c%\r\n.md")
        let text = example.write(as: .github, message: "50%, a:b\r\n::error::c")
        let name = "a%2Cb%3Ac%25%0D%0A.md"
        #expect(text == "::error file=\(name),line=1,col=1,endColumn=2,title=some-id::50%25, a:b%0D%0A::error::c\n")
    }

    @Test func `no diagnostics give no output`() {
        #expect(DiagnosticFormat.github.write([]).isEmpty)
    }
}
