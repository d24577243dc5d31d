import Foundation
import TestSupport
import Testing

/// The files for programs: `codes.json`, the data of each code, and `llms.txt`.
@Suite struct DataFileTests {
    private func object(_ path: String) async throws -> [String: Any] {
        let text = try await RenderedSite.small.text(path)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `the list of codes has the main facts of each`() async throws {
        let codes = try #require(await object("codes.json")["codes"] as? [[String: Any]])
        #expect(codes.map { $0["code"] as? String } == ["2.1.5", "4.3.2", "5.3.2", "5.7.1"])
        #expect(codes.map { $0["type"] as? String } == ["success", "soft", "hard", "hard"])
        #expect(codes.last?["title"] as? String == "Refused </script><b>\"by\" 'policy'</b> & [so on] — ünï ☂ ]]>")
        #expect(
            codes.last?["summary"] as? String
                == "Refused: </title> & \"rules\" say https://example.org/?a=1&b=2, not 5 < 7 > 1 ☂.")
        #expect(codes.allSatisfy { ($0["url"] as? String)?.hasPrefix("https://example.org/bounce/codes/") == true })
    }

    @Test func `the data of a code has the facts that its page shows`() async throws {
        let data = try await object("codes/4.3.2/index.json")
        #expect(data["replies"] as? [Int] == [453, 421])
        #expect(data["standards"] as? [String] == ["RFC 3463", "RFC 7504"])
        #expect(data["related"] as? [String] == ["5.3.2", "2.1.5", "5.7.1"])
        #expect(data["twin"] as? String == "5.3.2")
        #expect(data["phrases"] as? [String] == ["not accepting network messages"])
        #expect(data["questions"] as? [String] == ["Is 4.3.2 a hard bounce?", "Will it pass?"])
        #expect(
            data["examples"] as? [String] == [
                "453 4.3.2 System not accepting network messages", "421 4.3.2 Service not active",
            ])
        #expect(
            data["action"] as? String == "Queued and retried automatically"
                && data["updated"] as? String == "2026-11-24")
    }

    @Test func `the data of a code without a counterpart has a null`() async throws {
        #expect(try await object("codes/5.7.1/index.json")["twin"] is NSNull)
        #expect(
            try await object("codes/5.7.1/index.json")["examples"] as? [String]
                == ["550 5.7.1 <user@example.org>: \"Refused\" & 'done' </code></pre><script>alert(1)</script>"])
    }

    @Test func `the page of a code links to its data`() async throws {
        let links = try await RenderedSite.small.page("codes/4.3.2/index.html").all("link")
        let alternates = links.filter { $0.attributes["rel"] == "alternate" }.map { $0.attributes["href"] }
        #expect(alternates == ["../../feed.xml", "index.md", "index.json"])
    }

    @Test func `a site that publishes only pages has no data files and no links to them`() async throws {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        try content.replace("registry: false", with: "registry: false\noutputs: [html]", in: "site.yaml")
        let site = try await RenderedSite(content: content.path)
        #expect(!site.files.keys.contains { $0.hasSuffix(".json") || $0.hasSuffix(".md") || $0 == "llms.txt" })
        let links = try site.page("codes/4.3.2/index.html").all("link")
        #expect(
            links.filter { $0.attributes["rel"] == "alternate" }.map { $0.attributes["href"] } == ["../../feed.xml"])
    }

    @Test func `the list for language models has the Markdown of every code`() async throws {
        let site = try await RenderedSite.shipped
        let list = try site.text("llms.txt")
        let links = list.matches(of: /\]\(https:\/\/example\.org\/([^)]*index\.md)\)/).map { String($0.1) }
        #expect(Set(links) == Set(site.files.keys.filter { $0.hasSuffix("index.md") }))
        #expect(links.count == (try Repository.codeCount))
    }
}
