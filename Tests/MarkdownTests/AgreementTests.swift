import CCMark
import Foundation
import Testing

/// Except for our own rules, the HTML is that of libcmark.
@Suite struct AgreementTests {
    /// The HTML of libcmark, with our form of empty elements, apostrophes and code blocks, and without the line feeds
    /// at the beginning of items.
    private func reference(_ text: String) throws -> String {
        let pointer = try #require(cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT))
        defer { free(pointer) }
        return String(cString: pointer)
            .replacingOccurrences(of: "<br />", with: "<br>").replacingOccurrences(of: "<hr />", with: "<hr>")
            .replacingOccurrences(of: "'", with: "&#39;").replacingOccurrences(of: "&#x27;", with: "&#39;")
            .replacingOccurrences(of: "<pre>", with: "<pre tabindex=\"0\">")
            .replacingOccurrences(of: "<li>\n", with: "<li>")
    }

    private func ours(_ text: String) throws -> String {
        try html(text).replacing(#/<(h[1-6]) id="[^"]*">/#) { "<\($0.output.1)>" }.replacing("<li>\n", with: "<li>")
    }

    private static let pieces = [
        "plain text", "*emphasis* and **strong**", "`code <b>`", "[link](https://example.org/a?b=c&d)",
        "[local](../a.md#b \"title\")",
        "<https://example.org>", "it's \"quoted\" & so", "hard  \nbreak", "back\\\nslash", "&copy; &#955;",
        "\\*escaped\\*", "日本語 ü",
        "**a *b* c**", "[a *b* `c`](d)", "a_b_c", "2 < 3 > 1",
    ]

    private static let shells: [@Sendable (String) -> String] = [
        { $0 }, { "## \($0.replacing("\n", with: " "))" }, { "- \($0.replacing("\n", with: "\n  "))\n- next" },
        { "1. \($0.replacing("\n", with: "\n   "))\n\n2. loose" }, { "> \($0.replacing("\n", with: "\n> "))" },
        { "```sh\n\($0)\n```" }, { "    " + $0.replacing("\n", with: "\n    ") },
        { "\($0.replacing("\n", with: " "))\n===" }, { "3) \($0.replacing("\n", with: "\n   "))" },
        { "- a\n\n  \($0.replacing("\n", with: "\n  "))\n  - b\n\n    c" }, { "\($0)\n\n***" },
    ]

    @Test(arguments: pieces)
    func `a piece in any block`(piece: String) throws {
        for shell in AgreementTests.shells {
            let text = shell(piece) + "\n"
            #expect(try ours(text) == reference(text))
            #expect(try ours(text.replacing("\n", with: "\r\n")) == reference(text.replacing("\n", with: "\r\n")))
        }
    }

    @Test(arguments: 0..<40)
    func `many blocks in a row`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let blocks = (0..<20).compactMap { _ -> String? in
            let pieces = (0...2).compactMap { _ in AgreementTests.pieces.randomElement(using: &random) }
            return AgreementTests.shells.randomElement(using: &random)?(pieces.joined(separator: " "))
        }
        let text = blocks.joined(separator: "\n\n") + "\n"
        #expect(try ours(text) == reference(text))
    }

    @Test func `the texts of the site`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content/codes")
            .standardized
        let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let body = String(
                try #require(text.split(separator: "---\n", maxSplits: 1, omittingEmptySubsequences: true).last))
            #expect(try ours(body) == reference(body), "\(file.lastPathComponent)")
        }
    }
}

/// A random generator whose numbers are the same in each run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
