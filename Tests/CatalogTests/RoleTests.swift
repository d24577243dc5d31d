import Catalog
import Content
import Diagnostics
import StatusCodes
import Testing

/// Who can end a failure, and the guides that help.
@Suite struct RoleTests {
    /// A folder in which an entry has other keys in the place of `who`, and other text under "How to fix".
    private func folder(_ keys: String, fixes: String = "- Wait.") throws -> ContentFolder {
        var folder = ContentFolder()
        try folder.replace("who: [nobody]\n", in: "codes/4.3.2.md", with: keys.isEmpty ? "" : keys + "\n")
        try folder.replace("- Wait.", in: "codes/4.3.2.md", with: fixes)
        return folder
    }

    @Test(arguments: [
        ("role-unknown", "who: [⟦receiver⟧]", "- Wait."),
        ("role-unknown", "who: ⟦admin⟧", "- Wait."),
        ("role-heading-missing", "who: [nobody, ⟦sender⟧]", "- Wait."),
        ("role-heading-missing", "who: [⟦recipient⟧]", "### As the recipient's administrator\n\n- Wait."),
        ("role-heading-unknown", "who: [nobody]", "⟦### As the postmaster⟧\n\n- Wait."),
        ("role-heading-unknown", "who: [nobody]", "⟦### As the Sender⟧\n\n- Wait."),
        ("value-repeated", "who: [nobody, ⟦nobody⟧]", "- Wait."),
        ("value-type", "who: ⟦{sender: yes}⟧", "- Wait."),
        ("value-empty", "who: ⟦[]⟧", "- Wait."),
        ("link-broken", "guides: [⟦bounce⟧]", "- Wait."),
        ("link-broken", "guides: [bounces, ⟦../about⟧]", "- Wait."),
    ])
    func `an error is reported at its location`(id: String, keys: String, fixes: String) async throws {
        var folder = try folder(keys, fixes: fixes)
        let places = try folder.unmark("codes/4.3.2.md")
        let diagnostics = try await folder.load().diagnostics
        #expect(diagnostics.map(Found.init) == places.map { Found(id, $0) }, "\(folder.shown(diagnostics))")
    }

    @Test func `roles are read in order`() async throws {
        let fixes = Role.allCases.compactMap(\.heading).map { "### \($0)\n\n- Wait." }.joined(separator: "\n\n")
        let folder = try folder(
            "who: [recipient-admin, sender, nobody, recipient, sending-admin]\nguides: [bounces]", fixes: fixes)
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty, "\(folder.shown(diagnostics))")
        let entry = try #require(catalog?.entries.first { $0.code.description == "4.3.2" })
        #expect(entry.who == [.recipientAdministrator, .sender, .nobody, .recipient, .sendingAdministrator])
        #expect(entry.guides == ["guides/bounces/"])
    }

    @Test func `headings that are not those of roles are allowed`() async throws {
        let folder = try folder("who: [nobody]", fixes: "### With Postfix\n\n- Wait.\n\n### Asking them\n\n- Ask.")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `the key of roles is optional`() async throws {
        let (catalog, diagnostics) = try await folder("").load()
        #expect(diagnostics.isEmpty && catalog?.entries.contains { $0.who.isEmpty } == true)
    }

    @Test func `only the editorial rules expect the key of roles`() async throws {
        let remarks = try await folder("").editorial()
        #expect(remarks.map(\.id) == ["key-expected"])
    }

    @Test func `a misspelled guide is recognized`() async throws {
        let diagnostics = try await folder("guides: [bonces]").load().diagnostics
        #expect(diagnostics.map(\.help) == ["did you mean `bounces`?"])
    }

    @Test func `a guide that is a draft cannot help readers`() async throws {
        var folder = try folder("guides: [bounces]")
        let guide = "pages/guides/bounces.md"
        folder[guide] = folder[guide].replacing("updated:", with: "draft: true\nupdated:")
        #expect(try await folder.load().diagnostics.contains { $0.id == "link-to-draft" })
    }
}
