import Foundation
import Testing

/// JSON-LD, the canonical link and the tags for previews.
@Suite struct StructuredDataTests {
    @Test func `a code page is an article with breadcrumbs and questions`() async throws {
        let data = try await data(of: "codes/4.3.2/index.html")
        #expect(data.map { $0["@type"] as? String } == ["TechArticle", "BreadcrumbList", "FAQPage"])
        #expect(data.allSatisfy { $0["@context"] as? String == "https://schema.org" })
        let article = data[0]
        #expect(article["headline"] as? String == "Enhanced status code 4.3.2: System not accepting network messages")
        #expect(article["description"] as? String == "The server takes no mail right now.")
        #expect(article["url"] as? String == "https://example.org/bounce/codes/4.3.2/")
        #expect(article["dateModified"] as? String == "2026-11-24")
        #expect((article["isPartOf"] as? [String: String])?["url"] == "https://example.org/bounce/")
        #expect(
            try breadcrumbs(data[1]) == [
                "1 Codes & \"causes\" https://example.org/bounce/",
                "2 System https://example.org/bounce/categories/system/",
                "3 4.3.2 System not accepting network messages https://example.org/bounce/codes/4.3.2/",
            ])
        let questions = try #require(data[2]["mainEntity"] as? [[String: Any]])
        #expect(questions.map { $0["name"] as? String } == ["Is 4.3.2 a hard bounce?", "Will it pass?"])
        let answer = try #require(questions.first?["acceptedAnswer"] as? [String: String])
        // A relative link would be broken where the answer is shown elsewhere.
        let page = "https://example.org/bounce/codes/4.3.2/"
        #expect(
            answer["text"] == """
                <p>No, it is <a href=\"\(page)#soft-or-hard\">soft</a>; \
                <a href="https://example.org/bounce/codes/5.7.1/">5.7.1</a> is <a href="https://example.net/a">hard</a>.</p>

                """)
    }

    @Test func `any text in a title or an answer is preserved, and cannot end the script element`() async throws {
        let page = try await RenderedSite.small.page("codes/5.7.1/index.html")
        #expect(page.all("script").count == 4)
        let data = try await data(of: "codes/5.7.1/index.html")
        #expect(
            data[0]["headline"] as? String
                == "Enhanced status code 5.7.1: Refused </script><b>\"by\" 'policy'</b> & [so on] — ünï ☂ ]]>")
        let questions = try #require(data[2]["mainEntity"] as? [[String: Any]])
        #expect(questions.last?["name"] as? String == "Is \"A & B\" < C?")
        let answer = try #require(questions.first?["acceptedAnswer"] as? [String: String])
        #expect(
            answer["text"]
                == "<p><code>&lt;/script&gt;&lt;!-- &lt;script&gt;</code> &amp; &quot;quotes&quot;, &quot;\\&quot;, ☂ and ünï.</p>\n"
        )
    }

    @Test(arguments: [
        ("categories/system/index.html", ["2 System https://example.org/bounce/categories/system/"]),
        (
            "guides/reading-bounces/index.html",
            [
                "2 Guides https://example.org/bounce/guides/",
                "3 Reading bounces https://example.org/bounce/guides/reading-bounces/",
            ]
        ),
        ("guides/index.html", ["2 Guides https://example.org/bounce/guides/"]),
        ("about/index.html", ["2 About https://example.org/bounce/about/"]),
    ])
    func `other pages have breadcrumbs`(path: String, steps: [String]) async throws {
        let data = try await data(of: path)
        #expect(data.map { $0["@type"] as? String } == ["BreadcrumbList"])
        #expect(try breadcrumbs(data[0]) == ["1 Codes & \"causes\" https://example.org/bounce/"] + steps)
    }

    @Test(arguments: ["index.html", "404.html", "old/guide.html"])
    func `the index and the page for unknown addresses have no structured data`(path: String) async throws {
        #expect(try await data(of: path).isEmpty)
    }

    @Test func `all structured data of the shipped site is JSON with a type`() async throws {
        for (path, page) in try await RenderedSite.shipped.pages {
            for script in page.all("script") where script.attributes["src"] == nil {
                let object = try JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any]
                #expect(object?["@type"] != nil, "\(path)")
            }
        }
    }

    @Test(arguments: [
        ("index.html", ""), ("codes/4.3.2/index.html", "codes/4.3.2/"),
        ("categories/system/index.html", "categories/system/"),
        ("guides/reading-bounces/index.html", "guides/reading-bounces/"), ("smtp/4.3.2.html", "codes/4.3.2/"),
    ])
    func `the canonical address is that of the page`(path: String, address: String) async throws {
        let page = try await RenderedSite.small.page(path)
        let canonical = page.all("link").filter { $0.attributes["rel"] == "canonical" }
        #expect(canonical.map { $0.attributes["href"] } == ["https://example.org/bounce/" + address])
    }

    @Test(arguments: [
        (
            "codes/5.7.1/index.html",
            "Refused: </title> & \"rules\" say https://example.org/?a=1&b=2, not 5 < 7 > 1 ☂.", "article"
        ),
        ("index.html", "What <codes> mean, & why.", "website"),
        ("categories/mailbox/index.html", "Codes about the subject 2.", "website"),
        ("guides/reading-bounces/index.html", "Look for three numbers with dots, such as 5.7.1.", "article"),
    ])
    func `the description is the first paragraph as plain text, for searches and previews`(
        path: String, description: String, type: String
    ) async throws {
        let metas = try await RenderedSite.small.page(path).all("meta")
        func content(_ name: String) -> String? {
            metas.first { $0.attributes["name"] == name || $0.attributes["property"] == name }?.attributes["content"]
        }
        #expect(content("description") == description && content("og:description") == description)
        #expect(content("og:type") == type)
        #expect(content("og:title") == (try await RenderedSite.small.page(path).first("title")?.text))
        #expect(content("og:url") == "https://example.org/bounce/" + path.dropLast("index.html".count))
        #expect(content("og:site_name") == "Codes & \"causes\"")
    }

    @Test(arguments: ["404.html", "old/guide.html"])
    func `search engines must not list redirects and the page for unknown addresses`(path: String) async throws {
        let metas = try await RenderedSite.small.page(path).all("meta")
        #expect(metas.contains { $0.attributes["name"] == "robots" && $0.attributes["content"] == "noindex" })
    }

    private func data(of path: String) async throws -> [[String: Any]] {
        let scripts = try await RenderedSite.small.page(path).all("script").filter { $0.attributes["src"] == nil }
        return try scripts.map { script in
            #expect(script.attributes["type"] == "application/ld+json")
            return try #require(JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any])
        }
    }

    private func breadcrumbs(_ data: [String: Any]) throws -> [String] {
        try #require(data["itemListElement"] as? [[String: Any]]).map { step in
            "\(step["position"] ?? "") \(step["name"] ?? "") \(step["item"] ?? "")"
        }
    }
}
