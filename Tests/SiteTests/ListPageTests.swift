import Testing

/// The index, the categories and the page for unknown addresses.
@Suite struct ListPageTests {
    private func rows(_ path: String) async throws -> [[String]] {
        let table = try #require(await RenderedSite.small.page(path).first("table.codes"))
        return table.all.filter { $0.name == "tr" && !$0.hasClass("group") }.map { $0.children.map(\.text) }
    }

    private static let head = ["Code", "Title", "Type", "Severity", "Category"]
    private static let system = [
        ["4.3.2", "System not accepting network messages", "Soft", "Medium", "System"],
        ["5.3.2", "System does not accept mail", "Hard", "High", "System"],
    ]

    @Test func `the index lists every code but drafts`() async throws {
        #expect(
            try await rows("index.html") == [
                ListPageTests.head, ["2.1.5", "Destination address valid", "Success", "Low", "Addressing"],
                ["There is no entry yet."],
            ] + ListPageTests.system + [
                [
                    "5.7.1", "Refused </script><b>\"by\" 'policy'</b> & [so on] — ünï ☂ ]]>", "Hard", "Critical",
                    "Security & <policy>",
                ]
            ])
    }

    @Test func `the index has a group for each category, even without codes`() async throws {
        let page = try await RenderedSite.small.page("index.html")
        let groups = page.all("tr.group").map { $0.all.first { $0.name == "a" } }
        #expect(groups.map { $0?.text } == ["Addressing", "Mailbox", "System", "Security & <policy>"])
        #expect(
            groups.map { $0?.attributes["href"] } == [
                "categories/addressing/", "categories/mailbox/", "categories/system/", "categories/security/",
            ])
    }

    @Test func `a category lists its codes`() async throws {
        #expect(try await rows("categories/system/index.html") == [ListPageTests.head] + ListPageTests.system)
        #expect(try await rows("categories/mailbox/index.html") == [ListPageTests.head])
    }

    @Test(arguments: ["index.html", "categories/system/index.html", "404.html"])
    func `a list is complete without scripts`(path: String) async throws {
        let scripts = try await RenderedSite.small.page(path).all("script")
        // Scripts come later, from a separate file.
        #expect(
            scripts.allSatisfy { script in
                script.attributes["type"] == "application/ld+json"
                    || script.attributes["type"] == "module" && script.attributes["src"] != nil
            })
    }

    @Test func `the links of the page for unknown addresses work at any address`() async throws {
        let page = try await RenderedSite.small.page("404.html")
        #expect(!page.references.isEmpty)
        #expect(page.references.allSatisfy { $0.hasPrefix("/bounce/") || $0.hasPrefix("#") })
        #expect(page.all("link").allSatisfy { $0.attributes["rel"] != "canonical" })
    }
}
