@testable import Catalog
import Content
import Text
import Foundation
@testable import Site
import TestSupport
import Testing

@Suite struct FeedAndSitemapTests {
    @Test func `the feed lists the latest changes first, each with the day of its change`() async throws {
        let feed = try await XMLReading(parsing: RenderedSite.small.text("feed.xml"))
        #expect(
            feed.texts("feed/entry/id")
                == ["4.3.2", "5.7.1", "5.3.2", "2.1.5"].map { "https://example.org/bounce/codes/\($0)/" })
        #expect(
            feed.texts("feed/entry/updated")
                == ["2026-11-24", "2026-11-24", "2026-03-04", "2026-01-01"].map { "\($0)T00:00:00Z" })
        #expect(feed.texts("feed/updated") == ["2026-11-24T00:00:00Z"])
    }

    @Test func `the feed has the elements that Atom requires`() async throws {
        let feed = try await XMLReading(parsing: RenderedSite.small.text("feed.xml"))
        #expect(feed.elements.last?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        #expect(feed.texts("feed/id") == ["https://example.org/bounce/"])
        #expect(feed.texts("feed/title") == ["Codes & \"causes\""] && feed.texts("feed/author/name").count == 1)
        let links = feed.elements.filter { $0.path == "feed/link" }
        #expect(links.map { $0.attributes["rel"] } == ["alternate", "self"])
        #expect(
            links.map { $0.attributes["href"] } == [
                "https://example.org/bounce/", "https://example.org/bounce/feed.xml",
            ])
        let entries = feed.texts("feed/entry/title")
        #expect(entries.contains("5.7.1 Refused </script><b>\"by\" 'policy'</b> & [so on] — ünï ☂ ]]>"))
        #expect(feed.texts("feed/entry/summary").count == entries.count)
    }

    @Test func `the sitemap lists every page with the day of its change, and nothing else`() async throws {
        let sitemap = try await XMLReading(parsing: RenderedSite.small.text("sitemap.xml"))
        let pages = zip(sitemap.texts("urlset/url/loc"), sitemap.texts("urlset/url/lastmod")).map { "\($0) \($1)" }
        #expect(sitemap.texts("urlset/url/loc").count == 12)
        // A category without codes and without a day has none.
        #expect(sitemap.texts("urlset/url/lastmod").count == 11)
        #expect(pages.first == "https://example.org/bounce/ 2026-11-24")
        let text = try await RenderedSite.small.text("sitemap.xml")
        for (path, date) in [
            ("", "2026-11-24"), ("categories/system/", "2026-11-24"), ("categories/addressing/", "2026-01-01"),
            ("about/", "2026-01-02"), ("guides/reading-bounces/", "2026-02-03"), ("codes/5.3.2/", "2026-03-04"),
        ] {
            #expect(
                text.contains(
                    "<url>\n<loc>https://example.org/bounce/\(path)</loc>\n<lastmod>\(date)</lastmod>\n</url>\n"),
                "\(path)")
        }
        #expect(!text.contains("5.1.1") && !text.contains("404") && !text.contains("old/"))
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{1}", "\u{1B}\u{301}", "\u{7F}", "\u{10FFFF}"])
    func `the feed is well-formed whatever a lead contains`(character: String) async throws {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        try content.replace("takes no mail **right now**.", with: "takes \(character)no mail.", in: "codes/4.3.2.md")
        let feed = try await RenderedSite(content: content.path) { $0 == "feed.xml" }.text("feed.xml")
        let summaries = try XMLReading(parsing: feed).texts("feed/entry/summary")
        #expect(summaries.contains { $0.contains("takes") && $0.contains("no mail.") }, "\(summaries)")
    }

    @Test func `the XML of the shipped site is well-formed`() async throws {
        let site = try await RenderedSite.shipped
        #expect(try XMLReading(parsing: site.text("feed.xml")).texts("feed/entry/id").count == 50)
        let pages = try XMLReading(parsing: site.text("sitemap.xml")).texts("urlset/url/loc")
        let files = site.files.keys.filter {
            $0.hasSuffix("index.html") && !$0.hasPrefix("codes/")
        }
        let families = pages.count { $0.contains(/\/codes\/\d\.[\dx]+\.x\/$/) }
        #expect(families == 27)
        #expect(pages.count == files.count + families + (try Repository.codeCount))
        #expect(Set(pages).count == pages.count)
        for path in pages {
            let path = path.replacing("https://example.org/", with: "")
            #expect(site.files[path + "index.html"] != nil, "\(path)")
        }
        #expect(try site.text("robots.txt").contains("\nSitemap: https://example.org/sitemap.xml\n"))
    }

    @Test(arguments: [(49_999, 0, 50_000), (50_000, 2, 1), (100_000, 3, 1)])
    func `a sitemap of more than 50,000 addresses is written in parts`(pages: Int, parts: Int, last: Int) throws {
        let listed = (0...pages).map { OutputFile("pages/\($0)/index.html", .html, .page) { _ in } }
        let files = sitemapFiles(listed, try #require(BaseURL(parsing: "https://example.org/")))
        let (index, others) = (files[0].text, files.dropFirst())
        try #require(others.count == parts)
        if parts == 0 {
            #expect(index.count(of: "<url>") == last)
        } else {
            #expect(
                try XMLReading(parsing: index).texts("sitemapindex/sitemap/loc")
                    == (1...parts).map { "https://example.org/sitemaps/\($0).xml" })
            let counts = others.map { $0.text.count(of: "<url>") }
            #expect(counts == Array(repeating: 50_000, count: parts - 1) + [last])
            #expect(others.map(\.path) == (1...parts).map { "sitemaps/\($0).xml" })
            #expect(try XMLReading(parsing: files[parts].text).texts("urlset/url/loc").count == last)
        }
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
