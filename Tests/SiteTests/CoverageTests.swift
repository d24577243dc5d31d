import Foundation
import Testing

/// The coverage of the registry by the shipped site.
@Suite struct CoverageTests {
    @Test func `every registered code has a page`() async throws {
        let page = try await RenderedSite.shipped.page("coverage/index.html")
        let rows = try #require(page.first("table.coverage")).all.filter { $0.name == "tr" }.dropFirst()
        #expect(rows.count == 81)
        for row in rows {
            let isDeprecated = row.text.contains("deprecated")
            #expect(row.all.contains { $0.name == "a" } != isDeprecated, "\(row.text)")
        }
        #expect(try #require(page.first("p.tagline")).text.hasSuffix("None is missing here."))
    }

    @Test func `a code page shows the registration and the meanings of providers`() async throws {
        let site = try await RenderedSite.shipped
        let full = try site.page("codes/5.2.2/index.html")
        #expect(
            try #require(full.first("p.registration")).text
                == "The IANA registry has X.2.2 “Mailbox full” (RFC 3463) for class 4, paired with 552. This code goes beyond that."
        )
        let panels = full.all("section.panel").map(\.text)
        #expect(panels.contains { $0.hasPrefix("\nGmail") && $0.contains("out of storage") })
        #expect(
            panels.contains { $0.contains("Microsoft Exchange Online") && $0.contains("differs from the registered") })
        let own = try site.page("codes/5.7.606/index.html")
        #expect(try #require(own.first("p.registration")).text.contains("does not have this code"))
    }

    @Test func `every reply, provider and family of codes has its page`() async throws {
        let site = try await RenderedSite.shipped
        #expect(site.files.keys.count { $0.contains(/^replies\/\d+\/index\.html$/) } == 45)
        #expect(site.files.keys.count { $0.contains(/^providers\/[a-z-]+\/index\.html$/) } == 6)
        #expect(site.files.keys.count { $0.contains(/^codes\/[245]\.[0-7x]\.x\/index\.html$/) } == 27)
    }
}
