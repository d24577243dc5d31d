import Files
import Foundation
import Testing

@testable import Preview

/// The updates of open pages.
@Suite(.timeLimit(.minutes(10))) struct PreviewSessionTests {
    @Test func `a slow reader gets the last of the updates that it has missed`() async throws {
        let files = FileManager.default
        let content = files.temporaryDirectory.path + "/session-\(UUID().uuidString)"
        let repository = URL(filePath: #filePath).pathComponents.dropFirst().dropLast(3).reduce("") { "\($0)/\($1)" }
        try files.copyItem(atPath: repository + "/Tests/Fixtures/small/Content", toPath: content)
        defer { try? files.removeItem(atPath: content) }
        let sources = PreviewSources(
            content: content, templates: repository + "/Templates", concurrency: Concurrency(tasks: 1), isStrict: false,
            baseURL: nil)
        let report = PreviewReport(
            text: { "\($0.count) problems" }, printDiagnostics: { _, _ in }, printNote: { _ in })
        let session = PreviewSession(
            try await PreviewState(sources, url: "http://127.0.0.1:1/"), report: report)
        let path = try #require(RequestPath(parsing: "/about/"))
        let updates = await session.updates(of: path)
        let file = URL(filePath: content + "/pages/about.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        for number in 0..<3 {
            try Data((text + "\nNumber \(number).\n").utf8).write(to: file)
            await session.update([ChangedPath(root: content, path: "pages/about.md")])
        }
        let fresh = await session.updates(of: path)
        var (missed, last) = (updates.makeAsyncIterator(), fresh.makeAsyncIterator())
        #expect(await missed.next() == last.next())
        try Data("no front matter".utf8).write(to: file)
        await session.update([ChangedPath(root: content, path: "pages/about.md")])
        let update = await missed.next()
        #expect(update?.problems.hasSuffix("problems") == true)
    }
}
