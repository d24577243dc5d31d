import Authoring
import Catalog
import Content
import Diagnostics
import Files
import StatusCodes
import Testing

/// What is checked and shown, and not published.
@Suite struct DraftTests {
    private static let files = [
        "codes/5.1.2.md", "replies/451.md", "providers/post.md", "families/5.3.x.md", "pages/guides/bounces.md",
    ]

    /// A folder without links between its files, in which some are drafts.
    private func folder(drafts: [String]) throws -> ContentFolder {
        var folder = ContentFolder(isLarge: true)
        folder["categories/system.md"] = "---\nsubject: 3\ntitle: System\n---\n\nAbout systems.\n"
        try folder.replace("[the guide](../pages/guides/bounces.md#soft)", in: "codes/4.3.2.md", with: "the guide")
        try folder.replace("[counter](../replies/451.md#meaning)", in: "providers/post.md", with: "counter")
        try folder.replace("[4.3.2](../codes/4.3.2.md)", in: "replies/451.md", with: "4.3.2")
        folder["codes/5.3.700.md"] = folder["codes/5.3.700.md"].replacing("updated:", with: "draft: true\nupdated:")
        for draft in drafts { try folder.replace("\nupdated:", in: draft, with: "\ndraft: true\nupdated:") }
        return folder
    }

    @Test(arguments: files)
    func `a draft is only in the catalog of a preview`(draft: String) async throws {
        let content = try await folder(drafts: [draft]).content()
        let published = await Resolution(content, layout: .test)
        let shown = try #require(
            await Resolution(content, layout: .test, includingDrafts: true).catalog)
        #expect(published.diagnostics.isEmpty)
        let names = (published: try #require(published.catalog).names, shown: shown.names)
        #expect(!names.published.contains(draft) && names.shown.contains(draft))
        #expect(names.published.union([draft, "codes/5.3.700.md"]) == names.shown)
    }

    @Test(arguments: [
        ("replies/451.md", "replies/"), ("providers/post.md", "providers/"), ("pages/guides/bounces.md", "guides/"),
    ])
    func `a list that contains only drafts is not published either`(draft: String, list: String) async throws {
        var folder = try folder(drafts: [draft])
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- [Load](/\(list)).")
        #expect(try await folder.load().diagnostics.map(\.id) == ["link-to-draft"])
    }

    @Test(arguments: files)
    func `a published page may not link to a draft`(draft: String) async throws {
        var folder = try folder(drafts: [draft])
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- ⟦[Load](../\(draft))⟧.")
        let places = try folder.unmark("codes/4.3.2.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("link-to-draft", $0) })
        try folder.replace("\nupdated:", in: "codes/4.3.2.md", with: "\ndraft: true\nupdated:")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: files)
    func `an unwritten text in a draft is a warning`(draft: String) async throws {
        var folder = try folder(drafts: [draft])
        folder[draft] = folder[draft] + "\nTODO: more\n"
        let (catalog, found) = try await folder.load()
        #expect(found.map(Found.init).map(\.severity) == [.warning] && found.map(\.id) == ["left-to-write"])
        #expect(catalog != nil)
    }

    @Test func `the meanings of a draft provider are not published`() async throws {
        let content = try await folder(drafts: ["providers/post.md"]).content()
        for (isPreview, count) in [(false, 0), (true, 1)] {
            let catalog = try #require(
                await Resolution(content, layout: .test, includingDrafts: isPreview).catalog)
            let number = try #require(catalog.entries.firstIndex { $0.code.description == "4.3.2" })
            #expect(catalog.providerRows(ofEntry: number).count == count)
        }
    }

    @Test func `a published entry may not name a draft as its standard`() async throws {
        var folder = try folder(drafts: ["providers/post.md"])
        try folder.replace("draft: true\n", in: "codes/5.3.700.md", with: "")
        try folder.replace("standard: Post Office", in: "codes/5.3.700.md", with: "standard: ⟦Post Office⟧")
        let places = try folder.unmark("codes/5.3.700.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("standard-draft", $0) })
    }

    @Test(arguments: files)
    func `the key for drafts is true or false`(file: String) async throws {
        var folder = try folder(drafts: [])
        try folder.replace("\nupdated:", in: file, with: "\ndraft: false\nupdated:")
        #expect(try await folder.load().diagnostics.isEmpty)
        try folder.replace("draft: false", in: file, with: "draft: maybe")
        #expect(try await folder.load().diagnostics.map(\.id) == ["value-type"])
    }
}

extension Catalog {
    /// The files of everything that can be a draft.
    fileprivate var names: Set<String> {
        Set((entries.map(\.file) + pagesBesideEntries.map { $0.file }).map(\.path))
    }
}
