import Catalog
import Content
import Diagnostics
import StatusCodes
import Testing
import Text

@Suite struct GlossaryTests {
    private static let text = """
        ---
        title: Greylisting
        aliases: [greylist, "postgrey, the program"]
        related: [4.3.2]
        updated: 2026-12-01
        ---

        A first refusal of strangers. See [the MX](mx-record.md), [this](greylisting.md) and [a code](../codes/4.3.2.md).
        """

    /// A folder with two terms, and an entry that has a link in its causes.
    private func folder(_ link: String = "[grey](../glossary/greylisting.md)") throws -> ContentFolder {
        var folder = ContentFolder()
        folder["glossary/greylisting.md"] = GlossaryTests.text
        folder["glossary/mx-record.md"] = "---\ntitle: MX record\nupdated: 2026-12-01\n---\n\nWhere mail goes.\n"
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load: \(link).")
        return folder
    }

    @Test func `a term is read with its other names and codes`() async throws {
        let (catalog, diagnostics) = try await folder().load()
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let terms = try #require(catalog).pages(of: GlossaryTerm.self).sorted { $0.title < $1.title }
        #expect(terms.map(\.title) == ["Greylisting", "MX record"])
        #expect(terms.map(\.anchor) == ["greylisting", "mx-record"])
        #expect(terms[0].otherNames == ["greylist", "postgrey, the program"] && terms[0].related == ["4.3.2"])
    }

    @Test(arguments: [
        "[grey](../glossary/greylisting.md)", "[grey](../glossary/greylisting.md#greylisting)",
        "[grey](/glossary/#greylisting)", "[grey](../../glossary/#greylisting)",
    ])
    func `a link to a term leads to its place on the one page`(link: String) async throws {
        let (catalog, diagnostics) = try await folder(link).load()
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let entry = try #require(catalog?.entries.first { $0.code.description == "4.3.2" })
        let html = String(decoding: Array(entry.body.causes.bytes), as: UTF8.self)
        #expect(html.contains(##"href="../../glossary/#greylisting""##), "\(html)")
    }

    @Test func `terms lead to one another on the same page`() async throws {
        let catalog = try #require(try await folder().load().catalog)
        let term = try #require(catalog.pages(of: GlossaryTerm.self).first { $0.anchor == "greylisting" })
        let html = String(decoding: Array(term.body.html.bytes), as: UTF8.self)
        #expect(html.contains(##"href="#mx-record""##) && html.contains(##"href="#greylisting""##))
        #expect(html.contains(##"href="../codes/4.3.2/""##))
    }

    @Test(arguments: [
        ("fragment-unknown", "⟦[grey](../glossary/graylisting.md)⟧"),
        ("fragment-unknown", "⟦[grey](/glossary/#grey)⟧"),
        ("link-broken", "⟦[grey](/glossary/greylisting/)⟧"),
    ])
    func `a term that does not exist is reported`(id: String, link: String) async throws {
        var folder = try folder(link)
        let places = try folder.unmark("codes/4.3.2.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found(id, $0) })
    }

    @Test(arguments: [
        ("link-broken", "related: [4.3.2]", "related: [4.3.2, ⟦4.9.9⟧]"),
        ("key-unknown", "related:", "⟦codes⟧:"),
        ("key-missing", "title: Greylisting\n", ""),
    ])
    func `an error in a term is reported`(id: String, old: String, new: String) async throws {
        var folder = try folder()
        try folder.replace(old, in: "glossary/greylisting.md", with: new)
        if new.contains("⟦") { _ = try folder.unmark("glossary/greylisting.md") }
        let found = try await folder.load().diagnostics
        #expect(found.map(\.id) == [id] && found.first?.location?.path == "glossary/greylisting.md", "\(found)")
    }

    @Test(arguments: [
        ("title: MX record", "title: ⟦Greylisting⟧"), ("title: MX record", "title: ⟦GREYLIST⟧"),
        ("title: MX record", "title: MX record\naliases: [MX, ⟦greylisting⟧, ⟦greylist⟧]"),
    ])
    func `two terms have no name in common`(old: String, new: String) async throws {
        var folder = try folder()
        try folder.replace(old, in: "glossary/mx-record.md", with: new)
        let places = try folder.unmark("glossary/mx-record.md")
        let found = try await folder.load().diagnostics
        #expect(found.map(Found.init) == places.map { Found("term-repeated", $0) }, "\(folder.shown(found))")
        #expect(found.allSatisfy { $0.notes.first?.location?.path == "glossary/greylisting.md" })
    }

    @Test(arguments: ["# A", "## A", "A\n---", "### A"])
    func `a term has no headings`(heading: String) async throws {
        var folder = try folder()
        folder["glossary/mx-record.md"] += "\n⟦\(heading)⟧\n\nMore.\n"
        let places = try folder.unmark("glossary/mx-record.md")
        let found = try await folder.load().diagnostics
        #expect(found.map(Found.init) == places.map { Found("term-heading", $0) }, "\(folder.shown(found))")
    }

    @Test func `the text of a term may be longer than a description`() async throws {
        var folder = try folder()
        folder["glossary/mx-record.md"] += String(repeating: "A", count: 200) + ".\n"
        #expect(try await !folder.editorial().contains { $0.id == "lead-long" })
    }
}
