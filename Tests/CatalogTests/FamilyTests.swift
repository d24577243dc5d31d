import Authoring
import Catalog
import Content
import Text
import StatusCodes
import Testing

@Suite struct FamilyTests {
    private static let file = "families/5.3.x.md"

    @Test func `the page of a family is among the codes`() async throws {
        let catalog = try #require(try await ContentFolder(isLarge: true).load().catalog)
        let family = try #require(catalog.families.first)
        #expect(family.path.text == "codes/5.3.x/" && family.title == "Permanent failures of the mail system")
        #expect(family.prose.summary == "The other system is at fault.")
    }

    @Test func `a link to the file of a family leads to its page`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace(
            "see [4.3.2](../codes/4.3.2.md)", in: "replies/451.md", with: "see [it](../families/5.3.x.md#what-to-do)")
        let catalog = try #require(try await folder.load().catalog)
        let html = String(decoding: try #require(catalog.replies.first).prose.html.bytes, as: UTF8.self)
        #expect(html.contains(#"href="../../codes/5.3.x/#what-to-do""#))
    }

    @Test(arguments: [
        InvalidEdit("name-mismatch", in: file, "family: 5.3.x", "family: ⟦5.4.x⟧"),
        InvalidEdit("family-malformed", in: file, "family: 5.3.x", "family: ⟦5.3⟧"),
        InvalidEdit("family-malformed", in: file, "family: 5.3.x", "family: ⟦3.3.x⟧"),
        InvalidEdit("family-malformed", in: file, "family: 5.3.x", "family: ⟦5.03.x⟧"),
        InvalidEdit("family-malformed", in: file, "family: 5.3.x", "family: ⟦5.x.3⟧"),
        InvalidEdit("section-empty", in: file, "## What to do\n\n- Ask.", "⟦## What to do⟧"),
    ])
    func `invalid families are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }
}
