import Authoring
import Catalog
import Content
import Diagnostics
import Testing

/// What an entry says of its code's registration must be what the registry says.
@Suite struct RegistrationTests {
    @Test func `a class that the registration does not allow must be explained in the text`() async throws {
        var folder = ContentFolder()
        folder["codes/4.1.2.md"] = entry("⟦4.1.2⟧", replies: "[450]").replacing("Title of ⟦4.1.2⟧", with: "Title")
            .replacing("The lead of ⟦4.1.2⟧.", with: "The lead.").replacing("450 ⟦4.1.2⟧", with: "450 4.1.2")
        let places = try folder.unmark("codes/4.1.2.md")
        #expect(
            try await folder.load().diagnostics.map(Found.init)
                == places.map { Found("class-unregistered", $0, .warning) })
        try folder.replace("Something.", in: "codes/4.1.2.md", with: "The registry knows it as permanent only.")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `a number that a provider uses in another class is the provider's`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace("reply: 453\n    code: 4.3.2", in: "providers/post.md", with: "reply: 450\n    code: 4.1.2")
        try folder.replace("same", in: "providers/post.md", with: "differs")
        folder["codes/4.1.2.md"] = entry("4.1.2", standard: "Post Office", replies: "[450]").replacing(
            "Something.", with: "Not what is registered.")
        #expect(try await folder.load().diagnostics.isEmpty)
        // Within its classes the registry's document defines a code, whatever a provider makes of it.
        try folder.replace("code: 4.1.2", in: "providers/post.md", with: "code: 5.1.2")
        folder["codes/4.1.2.md"] = entry("4.1.2", replies: "[450]").replacing("Something.", with: "Registered as 5.")
        folder["codes/5.1.2.md"] = entry("5.1.2", standard: "⟦Post Office⟧")
        let places = try folder.unmark("codes/5.1.2.md")
        let (_, diagnostics) = try await folder.load()
        #expect(
            diagnostics.map(Found.init) == places.map { Found("standard-mismatch", $0) },
            "\(folder.shown(diagnostics))")
    }

    @Test func `the title is the registered one`() async throws {
        try await InvalidEdit(
            "title-mismatch", "title: System not accepting network messages\ntype: soft",
            "title: ⟦System takes no mail⟧\ntype: soft"
        ).verify(.warning)
    }
}
