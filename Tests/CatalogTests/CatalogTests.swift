import Authoring
import Catalog
import Content
import Diagnostics
import Text
import StatusCodes
import Testing

@Suite struct CatalogTests {
    private func catalog(_ change: (inout ContentFolder) throws -> Void = { _ in }) async throws -> Catalog {
        var folder = ContentFolder()
        try change(&folder)
        let (catalog, diagnostics) = try await folder.load()
        return try #require(catalog, "\(folder.shown(diagnostics))")
    }

    private func number(of code: String, in catalog: Catalog) throws -> Int {
        try #require(catalog.entries.firstIndex { $0.code.description == code })
    }

    @Test func `entries are in the order of their numbers`() async throws {
        #expect(try await catalog().entries.map(\.code.description) == ["4.3.2", "5.1.2", "5.1.10", "5.3.2"])
    }

    @Test func `an entry has what its file says`() async throws {
        let entry = try #require(try await catalog().entries.first)
        #expect(entry.title == "System not accepting network messages")
        #expect(entry.type == .soft && entry.severity == .medium && entry.category == "system")
        #expect(entry.standards == ["RFC 3463"] && entry.replies.map(\.number) == [453])
        #expect(entry.related.map(\.description) == ["5.3.2"])
        #expect(entry.phrases == ["not accepting network messages"])
        #expect(entry.updated.description == "2026-11-24" && entry.review == nil && !entry.isDraft)
        #expect(entry.action == "Queued and retried automatically")
        #expect(entry.path.text == "codes/4.3.2/")
        #expect(entry.body.summary == "The server takes no mail right now.")
        #expect(entry.body.transcript == ["453 4.3.2 System not accepting network messages"])
        #expect(entry.body.questions.map { String(decoding: $0.text, as: UTF8.self) } == ["Is it permanent?"])
        #expect(entry.body.questions.map { String(decoding: $0.anchor, as: UTF8.self) } == ["is-it-permanent"])
        let parts = [[entry.body.lead, entry.body.meaning], entry.body.steps, [entry.body.causes, entry.body.fixes]]
        #expect(
            parts.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } } == [
                [
                    "<p>The server takes no mail right now.</p>\n",
                    "<p>The whole host is closed; see <a href=\"../../guides/bounces/#soft\">the guide</a>.</p>\n",
                ],
                ["The message waits.", "It is delivered."],
                ["<ul>\n<li>Load.</li>\n</ul>\n", "<ul>\n<li>Wait.</li>\n</ul>\n"],
            ])
        #expect(entry.body.markdown?.hasPrefix("\nThe server takes") == true)
    }

    @Test func `a detail of two digits is read as a number`() async throws {
        let catalog = try await catalog()
        #expect(catalog.entry(for: try EnhancedStatusCode(parsing: "5.1.10"))?.title == "Title of 5.1.10")
        #expect(catalog.entry(for: try EnhancedStatusCode(parsing: "5.1.1")) == nil)
    }

    @Test func `related codes are those that an entry names, then those that name it`() async throws {
        let catalog = try await catalog { folder in
            try folder.replace("related: [5.3.2]", in: "codes/4.3.2.md", with: "related: [5.3.2, 5.1.10]")
            try folder.replace("related: []", in: "codes/5.1.2.md", with: "related: [4.3.2]")
            try folder.replace("related: []", in: "codes/5.1.10.md", with: "related: 4.3.2")
        }
        func related(_ code: String) throws -> [String] {
            catalog.related(toEntry: try number(of: code, in: catalog)).map(\.code.description)
        }
        #expect(try related("4.3.2") == ["5.3.2", "5.1.10", "5.1.2"])
        #expect(try related("5.3.2") == ["4.3.2"])
        #expect(try related("5.1.10") == ["4.3.2"])
        #expect(try related("5.1.2") == ["4.3.2"])
    }

    @Test func `an entry has a counterpart if there is one`() async throws {
        let catalog = try await catalog()
        let twins = catalog.entries.map { $0.code.counterpart.flatMap(catalog.entry(for:))?.code.description }
        #expect(twins == ["5.3.2", nil, nil, "4.3.2"])
    }

    @Test func `categories are in the order of their subjects, with their codes`() async throws {
        let catalog = try await catalog { folder in
            folder["categories/aaa.md"] = "---\nsubject: 10\ntitle: A\n---\n\nA.\n"
        }
        #expect(catalog.categories.map(\.slug) == ["addressing", "system", "aaa"])
        #expect(
            catalog.categories.indices.map { catalog.entries(inCategory: $0).map(\.code.description) } == [
                ["5.1.2", "5.1.10"], ["4.3.2", "5.3.2"], [],
            ])
        #expect(
            catalog.entries.map { catalog.category(of: $0)?.title } == ["System", "Addressing", "Addressing", "System"])
        #expect(catalog.categories.map(\.facts.updated?.description) == ["2026-01-02", nil, nil])
    }

    @Test func `a code of a subject that no category claims may be in any category`() async throws {
        let catalog = try await catalog { folder in
            folder["codes/5.7.1.md"] = entry("5.7.1")
            folder["registry/enhanced-status-codes.yaml"] += "- code: X.7.1\n  classes: [5]\n  standards: [RFC 3463]\n"
        }
        #expect(catalog.entries(inCategory: 0).map(\.code.description) == ["5.1.2", "5.1.10", "5.7.1"])
    }

    @Test func `former paths lead to the pages that replaced them, in order`() async throws {
        let catalog = try await catalog { folder in
            try folder.replace("updated:", in: "codes/4.3.2.md", with: "aliases: [z, /codes/4-3-2.html]\nupdated:")
            try folder.replace("updated:", in: "pages/about.md", with: "aliases: us\nupdated:")
            try folder.replace("title: System", in: "categories/system.md", with: "title: System\naliases: [b/c/]")
        }
        #expect(catalog.redirects.map(\.from.text) == ["b/c/", "codes/4-3-2.html", "us/", "z/"])
        #expect(catalog.redirects.map(\.to.text) == ["categories/system/", "codes/4.3.2/", "about/", "codes/4.3.2/"])
        #expect(
            catalog.redirects.map(\.title) == [
                "System", "4.3.2 System not accepting network messages", "About",
                "4.3.2 System not accepting network messages",
            ])
    }

    @Test func `pages are in the order of their paths`() async throws {
        let catalog = try await catalog()
        #expect(catalog.pages(of: Page.self).map(\.path.text) == ["about/", "guides/bounces/"])
        #expect(catalog.pages(of: Page.self).map(\.isGuide) == [false, true])
        #expect(catalog.pages(of: Page.self).map(\.summary) == ["About the site.", "Two kinds."])
        #expect(catalog.pages(of: Page.self).map { $0.body.headings.map(\.anchor) } == [[], ["soft"]])
    }

    @Test func `drafts are checked and not published`() async throws {
        let change: (inout ContentFolder) throws -> Void = { folder in
            folder["codes/5.1.1.md"] = entry("5.1.1", related: "[5.1.2]", more: "draft: true\naliases: [gone]\n")
            folder["pages/plan.md"] = "---\ntitle: Plan\nupdated: 2026-11-24\ndraft: true\n---\n\nA plan.\n"
        }
        let catalog = try await catalog(change)
        #expect(!catalog.entries.contains { $0.code.description == "5.1.1" })
        #expect(!catalog.pages(of: Page.self).contains { $0.title == "Plan" })
        #expect(catalog.redirects.isEmpty)
        #expect(catalog.related(toEntry: try number(of: "5.1.2", in: catalog)).isEmpty)
        #expect(catalog.entries(inCategory: 0).count == 2)

        var folder = ContentFolder()
        try change(&folder)
        try folder.replace("- One.", in: "codes/5.1.1.md", with: "- ⟦<b>⟧")
        let places = try folder.unmark("codes/5.1.1.md")
        let errors = try await folder.load().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(Found.init) == places.map { Found("raw-html", $0) })
    }

    @Test func `a reviewer is shown with the date`() async throws {
        let catalog = try await catalog { folder in
            try folder.replace(
                "updated:", in: "codes/4.3.2.md", with: "reviewer: A. Person\nreviewed: 2026-01-31\nupdated:")
        }
        let review = try #require(catalog.entries.first?.review)
        #expect(review.reviewer == "A. Person" && review.date.description == "2026-01-31")
    }

    @Test func `the configuration is what the file says`() async throws {
        let configuration = try await catalog { folder in
            try folder.replace("baseURL: https://example.org/", in: "site.yaml", with: "baseURL: https://example.org/a")
            try folder.replace("outputs: [html, json, markdown]", in: "site.yaml", with: "outputs: json")
        }.configuration
        #expect(configuration.title == "Codes" && configuration.description == "What they mean.")
        #expect(configuration.baseURL.text == "https://example.org/a/" && configuration.baseURL.path == "/a/")
        #expect(configuration.repository == "https://example.org/edit/")
        #expect(configuration.formats == [.html, .json])
        #expect(configuration.usesRegistry)
    }

    @Test func `the result does not depend on how many tasks read the files`() async throws {
        var folder = ContentFolder()
        for number in 100..<300 { folder["codes/5.3.\(number).md"] = entry("5.3.\(number)", category: "system") }
        let results = [try await folder.load(concurrency: 1), try await folder.load(concurrency: 8)]
        #expect(results[0].diagnostics == results[1].diagnostics)
        #expect(results[0].diagnostics.count == 200)
        #expect(results[0].catalog?.entries.map(\.code) == results[1].catalog?.entries.map(\.code))
    }
}
