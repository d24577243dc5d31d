import Foundation
import TestSupport
import Testing

/// Whole files of the fixtures' sites, compared with what is stored in `Fixtures/small/Golden` and `Fixtures/reference/Golden`.
///
/// With `SITEGEN_RECORD=1` in the environment they are stored anew: look at the difference before you commit it. A test that
/// stores a file fails, so that a recording run is never mistaken for a passing one.
@Suite struct GoldenTests {
    @Test(arguments: [
        "codes/4.3.2/index.html", "codes/5.7.1/index.html", "codes/2.1.5/index.html", "index.html",
        "categories/system/index.html", "guides/reading-bounces/index.html", "404.html", "old/guide.html",
        "sitemap.xml",
        "feed.xml", "codes.json", "codes/4.3.2/index.json", "codes/5.7.1/index.json", "codes/4.3.2/index.md",
        "codes/5.7.1/index.md", "llms.txt", "robots.txt", "_redirects",
    ])
    func `a file is the same as the recorded one`(path: String) async throws {
        try compare(try await RenderedSite.small.text(path), with: "small/Golden/\(path)")
    }

    @Test(arguments: [
        "codes/4.3.2/index.html", "codes/5.3.700/index.html", "codes/5.3.705/index.html", "codes/5.3.x/index.html",
        "replies/index.html", "replies/451/index.html", "providers/index.html", "providers/post/index.html",
        "coverage/index.html", "sitemap.xml", "_redirects", "catalog.js",
    ])
    func `a file about replies, providers and the registry is the same as the recorded one`(path: String) async throws {
        try compare(try await RenderedSite.reference.text(path), with: "reference/Golden/\(path)")
    }

    private func compare(_ text: String, with path: String) throws {
        let text = text.withoutFingerprints
        let stored = URL(filePath: "\(Repository.root)/Tests/Fixtures/\(path)")
        if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1"
            || !FileManager.default.fileExists(atPath: stored.path)
        {
            try FileManager.default.createDirectory(
                at: stored.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: stored)
            Issue.record("recorded \(path); look at it, and run the tests again without SITEGEN_RECORD")
            return
        }
        let wanted = String(decoding: try Data(contentsOf: stored), as: UTF8.self)
        #expect(text == wanted, "line \(firstDifference(text, wanted))")
    }

    private func firstDifference(_ text: String, _ wanted: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wantedLines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, pair) in zip(lines, wantedLines).enumerated() where pair.0 != pair.1 {
            return "\(number + 1): \(pair.0) instead of \(pair.1)"
        }
        return "\(min(lines.count, wantedLines.count) + 1): one of the two ends"
    }
}

extension String {
    /// The text without the fingerprints of assets, so that a change of the style sheet does not change the pages.
    fileprivate var withoutFingerprints: String {
        replacing(/\.[0-9a-f]{16}\.(?=css|js|png|svg)/, with: ".FINGERPRINT.")
    }
}
