import Diagnostics
import Testing

@Suite struct JSONFormatTests {
    @Test func `a diagnostic contains everything that the terminal shows`() throws {
        let example = try Example("a\nb ⟦c\nd⟧")
        let note = Diagnostic.Note("first", at: Location(path: "b.md", range: 0..<1))
        #expect(
            example.write(as: .json, notes: [note, .init("see")], help: "do") == """
                [{"id":"some-id","severity":"error",\
                "location":{"file":"a.md","line":2,"column":3,"endLine":3,"endColumn":2},"message":"wrong",\
                "notes":[{"message":"first","location":{"file":"b.md","line":1,"column":1,"endLine":1,"endColumn":2}},\
                {"message":"see"}],"help":"do"}]

                """)
    }

    @Test func `absent parts are omitted`() {
        let text = DiagnosticFormat.json.write([Diagnostic(id: "a", severity: .warning, at: nil, message: "\"<b>\"")])
        #expect(text == #"[{"id":"a","severity":"warning","message":"\"\u003cb\u003e\"","notes":[]}]"# + "\n")
    }

    @Test func `no diagnostics are an empty list`() {
        #expect(DiagnosticFormat.json.write([]) == "[]\n")
    }
}
