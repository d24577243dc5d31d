import Explanations
import Testing

/// The list of what a check may say.
@Suite struct DiagnosticsPageTests {
    @Test func `each diagnostic has its place, with its example`() async throws {
        let page = try await RenderedSite.small.text("diagnostics/index.html")
        for explanation in Explanation.all {
            #expect(page.contains("<section id=\"\(explanation.id)\">\n<h2><code>\(explanation.id)</code></h2>"))
        }
        #expect(page.contains("<pre><code>severity: meduim</code></pre>"))
        #expect(page.contains("<code>sitegen check --fix</code> corrects a misspelled one.</p>"))
        #expect(page.contains("&lt;b&gt;Wait.&lt;/b&gt;") && !page.contains("<b>Wait"))
    }

    @Test func `no search need find it`() async throws {
        let site = try await RenderedSite.small
        #expect(try site.text("diagnostics/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(try !site.text("sitemap.xml").contains("diagnostics"))
    }
}
