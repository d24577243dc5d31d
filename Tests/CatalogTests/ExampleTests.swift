import Authoring
import Catalog
import Content
import Diagnostics
import Testing

@Suite struct ExampleTests {
    private static let reply = "453 4.3.2 System not accepting network messages"
    private static let block = "```smtp\n\(reply)\n```"

    @Test(arguments: [
        InvalidEdit("example-without-reply", "## Example\n\n\(block)", "⟦## Example⟧\n\nNone."),
        InvalidEdit("example-without-reply", "## Example\n\n\(block)", "⟦## Example⟧\n\n```smtp\n```"),
        InvalidEdit("example-without-code", reply, "⟦453 System not accepting network messages⟧"),
        InvalidEdit("example-without-code", reply, "⟦453 4.3.20 System⟧"),
        InvalidEdit("example-without-code", reply, "⟦453 14.3.2 System⟧"),
        InvalidEdit("example-without-code", reply, "453 4.3.2 a\n⟦450 4.3.1 b⟧\n453 4.3.2 c"),
        InvalidEdit("example-without-code", reply, "453-a\n⟦453 b⟧"),
        InvalidEdit("example-without-code", block, "\(block)\n\n⟦```\nno code at all\n```⟧"),
        InvalidEdit("example-without-code", reply, "S: 250 ok\nC: DATA\n⟦S: 453 no⟧"),
        InvalidEdit("example-without-code", block, "- a\n\n\(block)\n\n  b\n\n⟦```\n\n4.3\n```⟧"),
        InvalidEdit("example-class-mismatch", reply, "⟦550⟧ 4.3.2 No"),
        InvalidEdit("example-class-mismatch", reply, "⟦250⟧ 4.3.2 ok\n453 4.3.2 No"),
        InvalidEdit("example-class-mismatch", reply, "453 4.3.2 a\n⟦554⟧ 4.3.2 b"),
        InvalidEdit("example-class-mismatch", reply, "⟦550⟧-4.3.2 a\n⟦550⟧ 4.3.2 b"),
    ])
    func `an example that does not show its code is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        "453 4.3.2", "453-4.3.2 a\n453 4.3.2 b", "453-a\n453 4.3.2 b", "453-4.3.2 a\n453 b", "453 a (4.3.2)",
        "450 4.3.2.",
        "S: 250 ok\nC: DATA\nS: 453 4.3.2 No", "S: 220 a\nC: EHLO b\nS: 421 4.3.2 c",
        "status=deferred (host said: 453 4.3.2 No)",
        "Oct 1 12:00 dsn=4.3.2, status=deferred", "Status: 4.3.2\nDiagnostic-Code: smtp; 453 No", "\n453 4.3.2 a\n",
    ])
    func `replies, dialogues and logs may show the code`(lines: String) async throws {
        var folder = ContentFolder()
        try folder.replace(ExampleTests.reply, in: "codes/4.3.2.md", with: lines)
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty, "\(folder.shown(diagnostics))")
        let shown = lines.split(separator: "\n").map(String.init)
        #expect(catalog?.entries.first?.body.transcript == shown)
    }

    @Test func `each of two equal lines is reported at its location`() async throws {
        try await InvalidEdit("example-without-code", ExampleTests.reply, "⟦450 No⟧\n453 4.3.2 a\n⟦450 No⟧").verify()
    }

    @Test func `an error in an example with CRLF has the correct location`() async throws {
        var folder = ContentFolder()
        try folder.replace(ExampleTests.reply, in: "codes/4.3.2.md", with: "450 4.3.2 a\n⟦450 No⟧")
        folder["codes/4.3.2.md"] = folder["codes/4.3.2.md"].replacing("\n", with: "\r\n")
        let places = try folder.unmark("codes/4.3.2.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("example-without-code", $0) })
    }
}
