import Authoring
import Catalog
import Content
import Diagnostics
import Text
import StatusCodes
import Testing

@Suite struct ReplyTests {
    private static let file = "replies/451.md"

    @Test func `all fields of a reply are read`() async throws {
        let catalog = try #require(try await ContentFolder(isLarge: true).load().catalog)
        let reply = try #require(catalog.replies.first)
        #expect(catalog.replies.count == 1)
        #expect(reply.code.description == "451" && reply.path.text == "replies/451/")
        #expect(reply.title == "Requested action aborted: local error in processing")
        #expect(reply.standards == ["RFC 5321"] && reply.action == "Wait" && reply.phrases == ["local error"])
        #expect(reply.prose.summary == "The server has a trouble of its own.")
        let text = String(decoding: reply.prose.html.bytes, as: UTF8.self)
        #expect(text.contains(#"<h2 id="example">Example</h2>"#) && text.contains(#"href="../../codes/4.3.2/""#))
        #expect(!text.contains("trouble") && !text.contains("rfc5321"))
        #expect(String(decoding: reply.prose.sources.bytes, as: UTF8.self).hasPrefix(#"<h2 id="sources">Sources</h2>"#))
    }

    @Test(arguments: [
        InvalidEdit("name-mismatch", in: file, "reply: 451", "reply: ⟦452⟧"),
        InvalidEdit("reply-malformed", in: file, "reply: 451", "reply: ⟦471⟧"),
        InvalidEdit("key-unknown", in: file, "phrases: [local error]", "⟦phrase⟧: [local error]"),
        InvalidEdit("example-reply-mismatch", in: file, "451 4.3.0", "⟦450⟧ 4.3.0"),
        InvalidEdit(
            "example-without-reply", in: file, "## Example\n\n```smtp\n451-Try again\n451 4.3.0 later\n```",
            "⟦## Example⟧\n\nNo."),
        InvalidEdit(
            "section-misordered", in: file, "## When it is sent\n\nAt any time.\n\n## What to do\n\n- Wait.",
            "## What to do\n\n- Wait.\n\n⟦## When it is sent⟧\n\nAt any time."),
        InvalidEdit("section-empty", in: file, "## When it is sent\n\nAt any time.", "⟦## When it is sent⟧"),
        InvalidEdit("lead-too-long", in: file, "of its own.", "of its own.\n\n⟦And more.⟧"),
        InvalidEdit(
            "link-broken", in: file, "It may pass; see [4.3.2](../codes/4.3.2.md).", "See ⟦[4.3.3](../codes/4.3.3.md)⟧."
        ),
    ])
    func `invalid replies are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `a missing section is reported by its name`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace("## When it is sent", in: ReplyTests.file, with: "## When it is snet")
        #expect(try await folder.load().diagnostics.map(\.id) == ["section-missing"])
    }

    @Test func `a dialogue may contain other replies`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace(
            "451-Try again\n451 4.3.0 later", in: ReplyTests.file,
            with: "S: 220 mx.example.com\nC: EHLO a.example\nS: 451 Try again")
        #expect(try await folder.load().diagnostics.isEmpty)
    }
}
