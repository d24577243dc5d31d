import Authoring
import Catalog
import Content
import Diagnostics
import StatusCodes
import Testing

@Suite struct WarningTests {
    @Test(arguments: [
        InvalidEdit("reply-unregistered", "replies: [453]", "replies: [453, ⟦421⟧, ⟦450⟧]"),
        InvalidEdit("reply-unregistered", in: "codes/5.3.2.md", "replies: [521]", "replies: ⟦554⟧"),
    ])
    func `a warning does not prevent the build`(edit: InvalidEdit) async throws {
        try await edit.verify(.warning)
    }

    @Test func `a reply that the text mentions is not reported`() async throws {
        var folder = ContentFolder()
        try folder.replace("replies: [453]", in: "codes/4.3.2.md", with: "replies: [453, 421, ⟦450⟧]")
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load, with 421 and not 1450.")
        let places = try folder.unmark("codes/4.3.2.md")
        #expect(
            try await folder.load().diagnostics.map(Found.init)
                == places.map { Found("reply-unregistered", $0, .warning) })
    }

    @Test func `a code that the registry does not have is reported`() async throws {
        var folder = ContentFolder()
        folder["codes/5.3.9.md"] = entry("5.3.9", category: "system", standard: "Postfix").replacing(
            "code: 5.3.9", with: "code: ⟦5.3.9⟧")
        let places = try folder.unmark("codes/5.3.9.md")
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found("code-unregistered", $0, .warning) })
        #expect(catalog?.entries.map(\.code.description).contains("5.3.9") == true)
    }

    @Test func `without a registry, nothing is compared with it`() async throws {
        var folder = ContentFolder()
        folder["codes/5.3.9.md"] = entry("5.3.9", category: "system", standard: "Postfix", replies: "[550, 551]")
        folder["site.yaml"] += "registry: false\n"
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty)
        #expect(catalog?.registry == nil)
    }
}
