import Diagnostics
import Review
import Testing

@Suite struct DiagnosticDifferenceTests {
    private func diagnostic(_ path: String, note: String) -> Diagnostic {
        Diagnostic(
            id: "some-id", at: Location(path: path, range: 3..<5), message: "wrong",
            notes: [Diagnostic.Note("also here", at: Location(path: note, range: 0..<1))])
    }

    @Test func `a diagnostic is moved to the folder that replaces its own, not one with a similar name`() {
        let moved = diagnostic("Content-theme/base.mustache", note: "Content/codes/4.3.2.md")
            .moved([("Content", "/tmp/content"), ("Content-theme", "/tmp/templates")])
        #expect(moved.location == Location(path: "/tmp/templates/base.mustache", range: 3..<5))
        #expect(moved.notes.first?.location == Location(path: "/tmp/content/codes/4.3.2.md", range: 0..<1))
    }

    @Test func `a diagnostic of another folder remains where it is`() {
        let moved = diagnostic("Elsewhere/a", note: "Contents/b").moved([("Content", "/tmp/content")])
        #expect(moved.location?.path == "Elsewhere/a" && moved.notes.first?.location?.path == "Contents/b")
    }
}
