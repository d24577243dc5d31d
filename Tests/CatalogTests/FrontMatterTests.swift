import Diagnostics
import Testing

@Suite struct FrontMatterTests {
    @Test func `the files of the tests have no mistakes`() async throws {
        let (catalog, diagnostics) = try await ContentFolder().load()
        #expect(catalog != nil)
        #expect(diagnostics.isEmpty, "\(ContentFolder().shown(diagnostics))")
    }

    @Test(arguments: [
        Slip("yaml-syntax", "title: System", "title: [⟦⟧}System"),
        Slip("yaml-syntax", "action: Queued", "action: Queued⟦⟧: yes"),
        Slip("yaml-syntax", "title: System", "title: ⟦⟧@System"),
        Slip("yaml-syntax", "severity: medium", "⟦⟧severity:medium"),
        Slip("yaml-syntax", "severity: medium", " severity⟦⟧: medium"),
        Slip("yaml-syntax", "code: 4.3.2\n", "code: 4.3.2\n⟦⟧\tx: y\n"),
        Slip("yaml-syntax", "title: System", #"title: "ü ⟦⟧\q""#),
        Slip("yaml-anchor", "severity: medium", "severity: ⟦&m medium⟧"),
        Slip("yaml-anchor", "severity: medium", "severity: ⟦*m⟧"),
        Slip("yaml-tag", "severity: medium", "severity: ⟦!!str medium⟧"),
        Slip("yaml-documents", "severity: medium", "...\n⟦---⟧ x"),
        Slip("yaml-key", "severity: medium", "? ⟦[severity]⟧\n: medium"),
        Slip("yaml-nesting", "[5.3.2]", "[[[[[[[[[[[[[[[⟦[⟧5.3.2]]]]]]]]]]]]]]]]"),
    ])
    func `YAML that front matter has no use for`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test(arguments: ["severity:medium", " severity: medium"])
    func `of a key that can't be read it is told how to write one`(line: String) async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: line)
        let help = try #require(try await folder.load().diagnostics.first?.help)
        #expect(help.hasPrefix("a key is at the beginning of its line and is followed by `: `"))
    }

    @Test(arguments: ["⟦- a\n- b⟧\n", "⟦just words⟧\n", "⟦'quoted'⟧\n", "⟦[a]⟧\n"])
    func `front matter that is no mapping`(text: String) async throws {
        try await Slip("not-a-mapping", in: "pages/about.md", "title: About\nupdated: 2026-11-24\n", text).verify()
    }

    @Test(arguments: [
        Slip("key-unknown", "updated:", "⟦colour⟧: red\nupdated:"),
        Slip("key-unknown", "severity:", "⟦sevrity⟧:"),
        Slip("key-unknown", "code:", "⟦Code⟧:"),
        Slip("key-unknown", "updated:", "⟦''⟧: x\nupdated:"),
        Slip("key-unknown", in: "site.yaml", "baseURL:", "⟦baseUrl⟧:"),
        Slip("key-unknown", in: "categories/system.md", "title:", "⟦severity⟧: low\ntitle:"),
        Slip("key-unknown", in: "pages/about.md", "updated:", "⟦code⟧: 4.3.2\nupdated:"),
        Slip("key-unknown", in: "registry/enhanced-status-codes.yaml", "title: System", "⟦tilte⟧: System"),
        Slip("key-missing", "---\ncode: 4.3.2\n", "⟦---⟧\n"),
        Slip("key-missing", "---\ncode: 4.3.2\ntitle: System not accepting network messages\n", "⟦---⟧\ncode: 4.3.2\n"),
        Slip("key-missing", in: "pages/about.md", "---\ntitle: About\n", "⟦---⟧\n"),
        Slip("key-missing", in: "categories/system.md", "---\nsubject: 3\n", "⟦---⟧\n"),
        Slip("key-missing", in: "site.yaml", "title: Codes\n", "⟦⟧"),
        Slip("key-missing", in: "registry/enhanced-status-codes.yaml", "code: X.3.2\n  title", "⟦⟧title"),
        Slip("key-repeated", "severity: medium", "severity: medium\n⟦severity⟧: low"),
        Slip("key-repeated", in: "site.yaml", "title: Codes", "title: Codes\n⟦title⟧: Codes"),
    ])
    func `keys that are unknown, missing or repeated`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test func `all keys that are missing are told of at once`() async throws {
        var folder = ContentFolder()
        folder["pages/about.md"] = "---\n# nothing\n---\n\nWords.\n"
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(\.id) == ["key-missing", "key-missing"])
        #expect(diagnostics.map(\.message) == ["the key `title` is missing", "the key `updated` is missing"])
    }

    @Test(arguments: [
        Slip("value-type", "title: System", "title: ⟦[System, not]⟧ #"),
        Slip("value-type", "title: System", "title: ⟦{a: b}⟧ #"),
        Slip("value-type", "title: System", "title: ⟦\"a\\nb\"⟧ #"),
        Slip("value-type", "title: System not", "title: ⟦|-\n  a\n  b\n⟧#"),
        Slip("value-type", "replies: [453]", "replies: [453, ⟦[450]⟧]"),
        Slip("value-type", "replies: [453]", "replies: ⟦{a: 453}⟧"),
        Slip("value-type", "related: [5.3.2]", "related: [⟦{a: b}⟧]"),
        Slip("value-type", "updated: 2026-11-24", "updated: ⟦24 November⟧"),
        Slip("value-type", "updated: 2026-11-24", "updated: ⟦2026-02-29⟧"),
        Slip("value-type", "updated: 2026-11-24", "updated: ⟦2026-1-2⟧"),
        Slip("value-type", "updated: 2026-11-24", "updated: 2026-11-24\ndraft: ⟦yes⟧"),
        Slip("value-type", "code: 4.3.2", "code: ⟦[4.3.2]⟧"),
        Slip("value-type", "updated: 2026-11-24", "updated: 2026-11-24\nreviewer: A\nreviewed: ⟦soon⟧"),
        Slip("value-type", in: "site.yaml", "title: Codes", "title: Codes\nregistry: ⟦no⟧"),
        Slip("value-empty", "title: System not accepting network messages", "title:⟦⟧"),
        Slip("value-empty", "title: System not accepting network messages", "title: ⟦''⟧"),
        Slip("value-empty", "title: System not accepting network messages", "title: ⟦'  '⟧"),
        Slip("value-empty", "title: System not accepting network messages", "title: ⟦~⟧"),
        Slip("value-empty", "replies: [453]", "replies: ⟦[]⟧"),
        Slip("value-empty", "replies: [453]", "replies: [453, ⟦''⟧]"),
        Slip("value-empty", "standard: RFC 3463", "standard: ⟦[]⟧"),
        Slip("value-empty", "related: [5.3.2]", "related: ⟦null⟧"),
    ])
    func `values of the wrong type, and none`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test(arguments: [
        Slip("severity-unknown", "severity: medium", "severity: ⟦meduim⟧"),
        Slip("severity-unknown", "severity: medium", "severity: ⟦\"Medium\"⟧"),
        Slip("type-unknown", "type: soft", "type: ⟦sfot⟧"),
        Slip("outputs-unknown", in: "site.yaml", "[html, json, markdown]", "[html, ⟦jsno⟧]"),
        Slip("classes-unknown", in: "registry/enhanced-status-codes.yaml", "classes: [4, 5]", "classes: [4, ⟦3⟧]"),
    ])
    func `words that are not of the set`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test(arguments: [
        ("meduim", "did you mean `medium`?"), ("urgent", "the known ones are `low`, `medium`, `high` and `critical`"),
    ])
    func `a word that is near is suggested, or else all that there are`(word: String, help: String) async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: "severity: \(word)")
        #expect(try await folder.load().diagnostics.map(\.help) == [help])
    }
}
