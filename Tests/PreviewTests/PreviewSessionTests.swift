import Files
import TestSupport
import Testing

@testable import Preview

/// The updates of open pages.
@Suite(.measuresTime, .timeLimit(.minutes(10))) struct PreviewSessionTests {
    @Test func `a slow reader gets the last of the updates that it has missed`() async throws {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        let sources = PreviewSources(
            content: content.path, templates: Repository.plainTemplates, concurrency: Concurrency(tasks: 1),
            isStrict: false,
            baseURL: nil)
        let report = PreviewReport(
            text: { "\($0.count) problems" }, printDiagnostics: { _, _ in }, printNote: { _ in })
        let session = PreviewSession(
            try await PreviewState(sources, url: "http://127.0.0.1:1/"), report: report)
        let path = try #require(RequestPath(parsing: "/about/"))
        let updates = await session.updates(of: path)
        let text = try content.read("pages/about.md")
        for number in 0..<3 {
            try content.write("pages/about.md", text + "\nNumber \(number).\n")
            await session.update([ChangedPath(root: content.path, path: "pages/about.md")])
        }
        let fresh = await session.updates(of: path)
        var (missed, last) = (updates.makeAsyncIterator(), fresh.makeAsyncIterator())
        #expect(await missed.next() == last.next())
        try content.write("pages/about.md", "no front matter")
        await session.update([ChangedPath(root: content.path, path: "pages/about.md")])
        let update = await missed.next()
        #expect(update?.problems.hasSuffix("problems") == true)
    }
}
