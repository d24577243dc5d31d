import TestSupport
import Testing

/// The page of the glossary.
@Suite struct GlossaryTests {
    @Test func `all terms are on one page, sorted by title, each with an anchor`() async throws {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        for (name, title) in [("b-term", "Apple"), ("a-term", "bounce"), ("dns", "DNS & <more>")] {
            try content.write(
                "glossary/\(name).md",
                "---\ntitle: \"\(title)\"\naliases: [other \(name)]\nrelated: [4.3.2]\nupdated: 2026-12-01\n---\n\nThe \(name).\n"
            )
        }
        let site = try await RenderedSite(content: content.path)
        let page = try site.page("glossary/index.html")
        let terms = page.all("li").filter { $0.attributes["id"] != nil }
        #expect(terms.map { $0.attributes["id"] } == ["b-term", "a-term", "dns"])
        #expect(page.all("h2").map(\.text).starts(with: ["Apple", "bounce", "DNS & <more>"]))
        #expect(page.all("a").contains { $0.attributes["href"] == "../codes/4.3.2/" && $0.text == "4.3.2" })
        #expect(try site.text("sitemap.xml").contains("/glossary/<"))
        #expect(!site.files.keys.contains { $0.hasPrefix("glossary/") && $0 != "glossary/index.html" })
    }

    @Test func `without terms there is no page`() async throws {
        #expect(try await !RenderedSite.small.files.keys.contains("glossary/index.html"))
    }
}
