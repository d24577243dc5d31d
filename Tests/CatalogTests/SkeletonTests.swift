import Authoring
import Catalog
@testable import Content
import Diagnostics
import Foundation
import StatusCodes
import Testing

/// What `sitegen new` writes.
@Suite struct SkeletonTests {
    private let today: CalendarDate

    init() throws {
        today = try #require(CalendarDate(parsing: "2024-10-04"))
    }

    @Test func `the skeleton of an entry contains everything that the registry knows`() async throws {
        var folder = ContentFolder()
        folder.files["codes/5.3.2.md"] = nil
        folder["codes/4.3.2.md"] = folder["codes/4.3.2.md"].replacing("related: [5.3.2]", with: "related: []")
        let skeleton = Skeleton(entry: try code("5.3.2"), in: try await folder.content(), today: today)
        #expect(skeleton.path == "codes/5.3.2.md")
        #expect(
            skeleton.text.hasPrefix(
                """
                ---
                # yaml-language-server: $schema=../../.vscode/entry.schema.json
                code: 5.3.2
                title: System not accepting network messages
                type: hard
                severity: medium # TODO: low, medium, high or critical, as CONTRIBUTING.md tells them apart
                category: system
                standard: [RFC 3463, RFC 7504]
                action: "TODO: what to do, in about six words"
                who: [nobody] # TODO: which of nobody, sender, sending-admin, recipient, recipient-admin
                replies: [521]
                related: [4.3.2]
                updated: 2024-10-04
                draft: true
                ---

                TODO: what it means,
                """))
        #expect(skeleton.text.contains("\n521 5.3.2 TODO: "))
    }

    @Test(arguments: ["2.1.5", "4.3.9", "5.1.1", "5.3.700", "5.3.799", "4.999.999"])
    func `the skeleton of an entry has no errors except for each text that is still to be written`(text: String)
        async throws
    {
        var folder = ContentFolder(isLarge: true)
        let skeleton = Skeleton(entry: try code(text), in: try await folder.content(), today: today)
        folder[skeleton.path] = skeleton.text
        let found = try await folder.load().diagnostics.filter { $0.location?.path == skeleton.path }
        #expect(found.allSatisfy { $0.severity == .warning }, "\(folder.shown(found))")
        let left = found.filter { $0.id == "left-to-write" }
        #expect(left.count == skeleton.text.split(separator: "TODO: ").count - 1)
    }

    @Test func `if no category claims the subject, the first category is the initial value`() async throws {
        let skeleton = Skeleton(entry: try code("5.8.1"), in: try await ContentFolder().content(), today: today)
        #expect(skeleton.text.contains("\ncategory: addressing # TODO: one of addressing, system\n"))
        let none = Skeleton(entry: try code("5.8.1"), in: Content([], root: ""), today: today)
        #expect(none.text.contains("\ncategory: \"TODO: the category\"\n"))
    }

    @Test func `the skeleton of a provider's own code names the provider and its reply`() async throws {
        let folder = ContentFolder(isLarge: true)
        let skeleton = Skeleton(entry: try code("5.3.705"), in: try await folder.content(), today: today)
        #expect(skeleton.text.contains("\ntitle: \"TODO: "))
        #expect(skeleton.text.contains("\nstandard: Post Office\n"))
    }

    @Test(arguments: ["452", "550", "354", "456"])
    func `the skeleton of a reply is a draft with only unwritten texts reported`(text: String) async throws {
        var folder = ContentFolder(isLarge: true)
        let reply = try #require(ReplyCode(parsing: text))
        let skeleton = Skeleton(reply: reply, in: try await folder.content(), today: today)
        folder[skeleton.path] = skeleton.text
        let found = try await folder.load().diagnostics
        #expect(Set(found.map(\.id)) == ["left-to-write"], "\(folder.shown(found))")
        #expect(found.allSatisfy { $0.severity == .warning && $0.location?.path == "replies/\(text).md" })
    }

    @Test(arguments: [("452", true), ("555", true), ("456", false), ("556", false), ("430", false)])
    func `the skeleton of a reply names RFC 5321 only if that defines the reply`(text: String, isDefined: Bool)
        async throws
    {
        let reply = try #require(ReplyCode(parsing: text))
        let skeleton = Skeleton(reply: reply, in: try await ContentFolder().content(), today: today)
        #expect(skeleton.text.contains("\nstandard: RFC 5321\n") == isDefined)
        #expect(skeleton.text.contains("RFC 5321") == isDefined)
        #expect(skeleton.text.contains("\nstandard: \"TODO: ") != isDefined)
    }

    @Test(arguments: [
        ("Proton Mail", "proton-mail"), ("T-Online: \"Telekom\" \\ #1", "t-online-telekom-1"), ("1&1", "1-1"),
        ("Ünï Mail", "uni-mail"), ("U\u{308}ni Øæ", "uni-oae"), ("☂ Mail", "mail"),
    ])
    func `the skeleton of a provider is a draft with only unwritten texts reported`(name: String, slug: String)
        async throws
    {
        var folder = ContentFolder(isLarge: true)
        let skeleton = try Skeleton(provider: name, today: today)
        #expect(skeleton.path == "providers/\(slug).md")
        folder[skeleton.path] = skeleton.text
        let (catalog, found) = try await folder.load()
        #expect(Set(found.map(\.id)) == ["left-to-write"], "\(folder.shown(found))")
        #expect(catalog?.providers.map(\.slug) == ["post"])
    }

    @Test(arguments: ["", "...", "☂", "a\nb", String(repeating: "a", count: 101), "../x", "a/b", "Почта", "Groß"])
    func `a name that can't become an address is rejected`(name: String) {
        #expect(throws: UnusableName.self) { try Skeleton(provider: name, today: today) }
    }

    private func code(_ text: String) throws -> EnhancedStatusCode { try EnhancedStatusCode(parsing: text) }
}

/// The mark of what is left to write.
@Suite struct LeftToWriteTests {
    @Test(arguments: [
        InvalidEdit("left-to-write", "The whole host is closed;", "⟦TODO: say more⟧\n\nThe host;"),
        InvalidEdit("left-to-write", "- Load.", "- ⟦TODO: one⟧\n- ⟦TODO: TODO: two⟧"),
        InvalidEdit("left-to-write", "action: Queued and retried automatically", "action: \"⟦TODO: what to do⟧\""),
        InvalidEdit("left-to-write", "severity: medium", "severity: medium # (⟦TODO:⟧ ) "),
        InvalidEdit("left-to-write", "[RFC 3463](", "[⟦TODO: title⟧]("),
    ])
    func `a marker is an error in a published file`(edit: InvalidEdit) async throws { try await edit.verify() }

    @Test(arguments: ["a list of TODOs", "todo: x", "xTODO: x", "TODO", "MY_TODO: x"])
    func `other texts are not markers`(text: String) async throws {
        var folder = ContentFolder()
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- \(text)")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: [
        (
            "severity: medium", "severity: medium # TODO: which",
            "put the right value before the `#`, and delete what follows"
        ),
        ("severity: medium", "# TODO: which\nseverity: medium", "write it in place of the `TODO:`"),
        ("- Load.", "- Load # TODO: which", "write it in place of the `TODO:`"),
    ])
    func `a value that is still to be chosen has its own help`(old: String, new: String, help: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: "codes/4.3.2.md", with: new)
        #expect(try await folder.load().diagnostics.map(\.help) == [help])
    }

    @Test func `in a draft a marker is a warning, and the catalog is created`() async throws {
        var folder = ContentFolder()
        folder["codes/5.1.20.md"] = entry("5.1.20").replacing("updated:", with: "draft: true\nupdated:")
            .replacing("Something.", with: "TODO: write")
        let (catalog, diagnostics) = try await folder.load()
        #expect(catalog != nil && diagnostics.map(\.id).contains("left-to-write"))
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: ["pages/about.md", "categories/system.md"])
    func `markers are found in all kinds of files`(file: String) async throws {
        var folder = ContentFolder()
        folder[file] += "\nTODO: more\n"
        #expect(try await folder.load().diagnostics.map(\.id) == ["left-to-write"])
    }
}
