import Testing

@Suite struct CodePageTests {
    private func page(_ code: String) async throws -> HTMLPage {
        try await RenderedSite.small.page("codes/\(code)/index.html")
    }

    @Test func `the parts of a page are in the order of their use`() async throws {
        let page = try await page("4.3.2")
        let article = try #require(page.first("article"))
        #expect(
            article.children.map(\.label) == [
                "nav.breadcrumb", "header.title", "section#what-it-means", "section#at-a-glance", "section#example",
                "section#meaning", "section#how-it-plays-out", "section#soft-or-hard", "section#common-causes",
                "section#how-to-fix", "section", "section#questions", "section#related-codes", "section#sources",
                "footer.byline",
            ])
        #expect(
            article.all.filter { $0.name == "h2" }.map(\.text) == [
                "What it means", "At a glance", "Example replies", "What does 4.3.2 mean?", "How 4.3.2 plays out",
                "Where 4.3.2 sits: soft vs hard bounce", "Common causes", "How to fix it", "At \"Example & Co\"",
                "Frequently asked questions", "Related codes", "Sources",
            ])
    }

    @Test func `the heading contains the code as the reader knows it`() async throws {
        let page = try await page("4.3.2")
        #expect(page.all("h1").map(\.text) == ["Enhanced status code 4.3.2: System not accepting network messages"])
        #expect(
            page.all("li.badge").map(\.text) == [
                "Temporary failure", "Medium severity", "System", "RFC 3463", "RFC 7504",
            ])
        let steps = try #require(page.first("nav.breadcrumb")).all.filter { $0.name == "li" }
        #expect(steps.map(\.text) == ["Codes & \"causes\"", "System", "4.3.2"])
    }

    @Test func `the summary table has a row for each fact`() async throws {
        let rows = try #require(await page("4.3.2").first("table.glance")).all.filter { $0.name == "tr" }
        #expect(
            rows.map { $0.children.map(\.text) } == [
                ["Code", "4.3.2"], ["Bounce type", "Soft (temporary)"], ["Severity", "Medium"], ["Category", "System"],
                ["What to do", "Queued and retried automatically"],
                ["Who can end it", "It passes by itself, or else the recipient’s administrator"],
                ["Standard", "RFC 3463, RFC 7504"], ["Reply codes", "453, 421"],
            ])
    }

    @Test(arguments: [("4.3.2", 0), ("5.3.2", 1), ("5.7.1", 1)])
    func `the comparison marks the column of this code and no other`(code: String, column: Int) async throws {
        let table = try #require(await page(code).first("table.comparison"))
        let rows = table.all.filter { $0.name == "tr" }
        let marks = try #require(rows.last)
        #expect(marks.children.map(\.text) == ["\(code) is"] + (0...1).map { $0 == column ? "✓ this code" : "" })
        // The style sheet tints the column by the class of the table.
        #expect([table.hasClass("soft"), table.hasClass("hard")] == [column == 0, column == 1])
        #expect(
            rows.dropFirst().dropLast().map { $0.children[0].text } == [
                "Nature", "SMTP class", "What to do", "Recoverable?",
            ])
    }

    @Test(
        arguments: [("4.3.2", "../../codes/5.3.2/"), ("5.3.2", "../../codes/4.3.2/"), ("5.7.1", nil)]
            as [(String, String?)])
    func `the comparison links to the same condition in the other class, if it has a page`(
        code: String, counterpart: String?
    ) async throws {
        let link = try await page(code).first("p.twin")?.all.first { $0.name == "a" }
        #expect(link?.attributes["href"] == counterpart)
    }

    @Test func `a success has no comparison`() async throws {
        let page = try await page("2.1.5")
        #expect(page.first("table.comparison") == nil && page.first("section#soft-or-hard") == nil)
        #expect(page.first("li.badge")?.text == "Success")
        #expect(page.first("ol.flow")?.children.count == 3)
    }

    @Test func `the steps are those of the entry, or else those of its bounce type`() async throws {
        let own = try #require(await page("4.3.2").first("ol.flow"))
        #expect(own.children.map(\.text) == ["The client connects.", "The server says 421, see success."])
        let usual = try #require(await page("5.3.2").first("ol.flow"))
        #expect(usual.hasClass("hard") && usual.children.count == 4)
        #expect(usual.children[1].text == "The recipient refuses with a permanent 5.3.2 reply")
    }

    @Test(arguments: [
        ("2.1.5", ["4.3.2"]), ("4.3.2", ["5.3.2", "2.1.5", "5.7.1"]), ("5.3.2", ["4.3.2"]), ("5.7.1", ["4.3.2"]),
    ])
    func `related codes are those that the entry names and then those that name it`(
        code: String, related: [String]
    ) async throws {
        let links = try #require(await page(code).first("section#related-codes")).all.filter { $0.name == "a" }
        #expect(links.map { $0.attributes["href"] } == related.map { "../../codes/\($0)/" })
    }

    @Test func `a related code is shown with title, type and severity`() async throws {
        let items = try #require(await page("4.3.2").first("section#related-codes")).all.filter { $0.name == "li" }
        #expect(items.first?.text == "5.3.2 System does not accept mail Hard High")
    }

    @Test(
        arguments: [
            ("2.1.5", nil, "4.3.2"), ("4.3.2", "2.1.5", "5.3.2"), ("5.3.2", "4.3.2", "5.7.1"), ("5.7.1", "5.3.2", nil),
        ] as [(String, String?, String?)])
    func `a page links to the previous and next codes, skipping drafts`(
        code: String, previous: String?, next: String?
    ) async throws {
        let pager = try #require(await page(code).first("nav.pager"))
        func target(_ relation: String) -> String? {
            pager.children.first { $0.attributes["rel"] == relation }?.attributes["href"]
        }
        #expect(target("prev") == previous.map { "../../codes/\($0)/" })
        #expect(target("next") == next.map { "../../codes/\($0)/" })
        #expect(pager.children.contains { $0.attributes["href"] == "../../index.html#codes" })
    }

    @Test func `the by-line has the reviewer, if there is one, the last update and a link for editing`() async throws {
        let reviewed = try #require(await page("4.3.2").first("footer.byline")?.children.first)
        #expect(
            reviewed.all.filter { $0.name == "time" }.map { $0.attributes["datetime"] } == ["2026-11-20", "2026-11-24"])
        #expect(reviewed.text.contains("Reviewed by Ada Example on 2026-11-20."))
        let other = try #require(await page("5.3.2").first("footer.byline")?.children.first)
        #expect(!other.text.contains("Reviewed"))
        #expect(
            other.all.last?.attributes["href"] == "https://example.org/project/edit/main/Content/codes/5.3.2.md")
    }
}
