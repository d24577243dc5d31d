import Diagnostics
import Testing

@Suite struct FrontMatterTests {
    @Test func `the files of the tests have no errors`() async throws {
        let (catalog, diagnostics) = try await ContentFolder().load()
        #expect(catalog != nil)
        #expect(diagnostics.isEmpty, "\(ContentFolder().shown(diagnostics))")
    }

    @Test(arguments: [
        InvalidEdit("yaml-syntax", "title: System", "title: [⟦⟧}System"),
        InvalidEdit("yaml-syntax", "replies: [453]", "replies: ⟦⟧[453"),
        InvalidEdit("invisible-character", "type: soft", "type:⟦\u{A0}⟧soft"),
        InvalidEdit("invisible-character", "type: soft", "type:⟦\u{200B}⟧soft"),
        InvalidEdit("yaml-syntax", "action: Queued", "action: Queued⟦⟧: yes"),
        InvalidEdit("yaml-syntax", "title: System", "title: ⟦⟧@System"),
        InvalidEdit("yaml-syntax", "severity: medium", "⟦⟧severity:medium"),
        InvalidEdit("yaml-syntax", "severity: medium", " severity⟦⟧: medium"),
        InvalidEdit("yaml-syntax", "code: 4.3.2\n", "code: 4.3.2\n⟦⟧\tx: y\n"),
        InvalidEdit("yaml-syntax", "title: System", #"title: "ü ⟦⟧\q""#),
        InvalidEdit("yaml-anchor", "severity: medium", "severity: ⟦&m medium⟧"),
        InvalidEdit("yaml-anchor", "severity: medium", "severity: ⟦*m⟧"),
        InvalidEdit("yaml-tag", "severity: medium", "severity: ⟦!!str medium⟧"),
        InvalidEdit("yaml-documents", "severity: medium", "...\n⟦---⟧ x"),
        InvalidEdit("yaml-key", "severity: medium", "? ⟦[severity]⟧\n: medium"),
        InvalidEdit("yaml-nesting", "[5.3.2]", "[[[[[[[[[[[[[[[⟦[⟧5.3.2]]]]]]]]]]]]]]]]"),
    ])
    func `YAML that front matter does not allow is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: ["severity:medium", " severity: medium"])
    func `the help for an unreadable key says how to write it`(line: String) async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: line)
        let help = try #require(try await folder.load().diagnostics.first?.help)
        #expect(help.hasPrefix("a key is at the beginning of its line and is followed by `: `"))
    }

    @Test(arguments: ["⟦- a\n- b⟧\n", "⟦just words⟧\n", "⟦'quoted'⟧\n", "⟦[a]⟧\n"])
    func `front matter that is not a mapping is reported`(text: String) async throws {
        try await InvalidEdit("not-a-mapping", in: "pages/about.md", "title: About\nupdated: 2026-11-24\n", text)
            .verify()
    }

    @Test(arguments: [
        InvalidEdit("key-unknown", "updated:", "⟦colour⟧: red\nupdated:"),
        InvalidEdit("key-unknown", "severity:", "⟦sevrity⟧:"),
        InvalidEdit("key-unknown", "code:", "⟦Code⟧:"),
        InvalidEdit("key-unknown", "updated:", "⟦''⟧: x\nupdated:"),
        InvalidEdit("key-unknown", in: "site.yaml", "baseURL:", "⟦baseUrl⟧:"),
        InvalidEdit("key-unknown", in: "categories/system.md", "title:", "⟦severity⟧: low\ntitle:"),
        InvalidEdit("key-unknown", in: "pages/about.md", "updated:", "⟦code⟧: 4.3.2\nupdated:"),
        InvalidEdit("key-unknown", in: "registry/enhanced-status-codes.yaml", "title: System", "⟦tilte⟧: System"),
        InvalidEdit("key-missing", "---\ncode: 4.3.2\n", "⟦---⟧\n"),
        InvalidEdit(
            "key-missing", "---\ncode: 4.3.2\ntitle: System not accepting network messages\n", "⟦---⟧\ncode: 4.3.2\n"),
        InvalidEdit("key-missing", in: "pages/about.md", "---\ntitle: About\n", "⟦---⟧\n"),
        InvalidEdit("key-missing", in: "categories/system.md", "---\nsubject: 3\n", "⟦---⟧\n"),
        InvalidEdit("key-missing", in: "site.yaml", "title: Codes\n", "⟦⟧"),
        InvalidEdit("key-missing", in: "registry/enhanced-status-codes.yaml", "code: X.3.2\n  title", "⟦⟧title"),
        InvalidEdit("key-repeated", "severity: medium", "severity: medium\n⟦severity⟧: low"),
        InvalidEdit("key-repeated", in: "site.yaml", "title: Codes", "title: Codes\n⟦title⟧: Codes"),
    ])
    func `unknown, missing and repeated keys are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `all missing keys are reported at once`() async throws {
        var folder = ContentFolder()
        folder["pages/about.md"] = "---\n# nothing\n---\n\nWords.\n"
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(\.id) == ["key-missing", "key-missing"])
        #expect(diagnostics.map(\.message) == ["the key `title` is missing", "the key `updated` is missing"])
    }

    @Test(arguments: [
        InvalidEdit("value-type", "title: System", "title: ⟦[System, not]⟧ #"),
        InvalidEdit("value-type", "title: System", "title: ⟦{a: b}⟧ #"),
        InvalidEdit("value-type", "title: System", "title: ⟦\"a\\nb\"⟧ #"),
        InvalidEdit("value-type", "title: System not", "title: ⟦|-\n  a\n  b\n⟧#"),
        InvalidEdit("value-type", "replies: [453]", "replies: [453, ⟦[450]⟧]"),
        InvalidEdit("value-type", "replies: [453]", "replies: ⟦{a: 453}⟧"),
        InvalidEdit("value-type", "related: [5.3.2]", "related: [⟦{a: b}⟧]"),
        InvalidEdit("value-type", "updated: 2026-11-24", "updated: ⟦24 November⟧"),
        InvalidEdit("value-type", "updated: 2026-11-24", "updated: ⟦2026-02-29⟧"),
        InvalidEdit("value-type", "updated: 2026-11-24", "updated: ⟦2026-1-2⟧"),
        InvalidEdit("value-type", "updated: 2026-11-24", "updated: 2026-11-24\ndraft: ⟦yes⟧"),
        InvalidEdit("value-type", "code: 4.3.2", "code: ⟦[4.3.2]⟧"),
        InvalidEdit("value-type", "updated: 2026-11-24", "updated: 2026-11-24\nreviewer: A\nreviewed: ⟦soon⟧"),
        InvalidEdit("value-type", in: "site.yaml", "title: Codes", "title: Codes\nregistry: ⟦no⟧"),
        InvalidEdit("value-empty", "title: System not accepting network messages", "title:⟦⟧"),
        InvalidEdit("value-empty", "title: System not accepting network messages", "title: ⟦''⟧"),
        InvalidEdit("value-empty", "title: System not accepting network messages", "title: ⟦'  '⟧"),
        InvalidEdit("value-empty", "title: System not accepting network messages", "title: ⟦~⟧"),
        InvalidEdit("value-empty", "replies: [453]", "replies: ⟦[]⟧"),
        InvalidEdit("value-empty", "replies: [453]", "replies: [453, ⟦''⟧]"),
        InvalidEdit("value-empty", "standard: RFC 3463", "standard: ⟦[]⟧"),
        InvalidEdit("value-empty", "related: [5.3.2]", "related: ⟦null⟧"),
    ])
    func `values of the wrong type and empty values are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        InvalidEdit("severity-unknown", "severity: medium", "severity: ⟦meduim⟧"),
        InvalidEdit("severity-unknown", "severity: medium", "severity: ⟦\"Medium\"⟧"),
        InvalidEdit("type-unknown", "type: soft", "type: ⟦sfot⟧"),
        InvalidEdit("outputs-unknown", in: "site.yaml", "[html, json, markdown]", "[html, ⟦jsno⟧]"),
        InvalidEdit(
            "classes-unknown", in: "registry/enhanced-status-codes.yaml", "classes: [4, 5]", "classes: [4, ⟦3⟧]"),
    ])
    func `words that are not in the closed set are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        ("meduim", "did you mean `medium`?"), ("urgent", "the known ones are `low`, `medium`, `high` and `critical`"),
    ])
    func `the nearest word is suggested, or else all words are listed`(word: String, help: String) async throws {
        var folder = ContentFolder()
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: "severity: \(word)")
        #expect(try await folder.load().diagnostics.map(\.help) == [help])
    }

    @Test(arguments: [
        ("type: soft", "type:\u{A0}soft", "there is a no-break space (U+00A0) here, which cannot be seen"),
        ("updated: 2026-11-24", "updated: 2026-11-31", "there is no day `2026-11-31`"),
        ("updated: 2026-11-24", "updated: today", "`updated` takes a date"),
    ])
    func `a message says what keeps a value from being read`(old: String, new: String, message: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: "codes/4.3.2.md", with: new)
        #expect(try await folder.load().diagnostics.map(\.message) == [message])
    }

    @Test(arguments: [
        ("replies: [453]", "replies: [453", "close the list with `]`"),
        ("type: soft", "\ttype: soft", "replace the tab"),
        ("- Load.", "- [Load](www.example.com/a).", "did you mean `https://www.example.com/a`?"),
    ])
    func `the help says how to correct it`(old: String, new: String, help: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: "codes/4.3.2.md", with: new)
        #expect(try await folder.load().diagnostics.contains { $0.help?.contains(help) == true })
    }
}
