import Markdown
import TestSupport
import Testing

@Suite struct BlockTests {
    private func kinds(_ text: String) throws -> [String] {
        try parse(text).blocks.map { block in
            switch block.kind {
            case .heading(let level, let text, let anchor): "h\(level) \(text) #\(anchor)"
            case .paragraph(let text): "p " + (text ?? "–")
            case .list(let isOrdered, let items): (isOrdered ? "ol " : "ul ") + String(items.count)
            case .code(let info, let lines): "code \(info) \(lines.count) lines"
            case .blockQuote: "quote"
            case .thematicBreak: "break"
            case .rawHTML: "html"
            }
        }
    }

    @Test func `each block at the top level has its kind`() throws {
        let text =
            "a *b* `c`\nd\n\n## H\n\np\n\n- a\n  - b\n- c\n\n1. x\n\n> q\n\n---\n\n``` smtp y\n550\n```\n\n<div>\n"
        #expect(
            try kinds(text) == [
                "p a b c d", "h2 H #h", "p –", "ul 2", "ol 1", "quote", "break", "code smtp 1 lines", "html",
            ])
    }

    @Test func `the text of a paragraph has no markup, and keeps the words of links and images`() throws {
        #expect(try kinds("A **b** [c](d) ![e](f) <g> h\\\n&amp;") == ["p A b c e  h &"])
    }

    @Test func `blocks have their places in the source and in the HTML`() throws {
        let marked = MarkedText("⟦one\ntwo⟧\n\n⟦## H⟧\n\n⟦- a\n- b⟧\n\n⟦> q⟧\n⟦```\nx\n```⟧\n")
        let document = try parse(marked.text)
        #expect(document.blocks.map(\.source) == marked.ranges)
        #expect(document.blocks.map(\.html.lowerBound) == [0] + document.blocks.map(\.html.upperBound).dropLast())
        #expect(document.blocks.last?.html.upperBound == document.html.count)
        let parts = document.blocks.map { String(decoding: document.html[$0.html], as: UTF8.self) }
        #expect(parts[1] == "<h2 id=\"h\">H</h2>\n")
        #expect(parts[3] == "<blockquote>\n<p>q</p>\n</blockquote>\n")
    }

    @Test(arguments: [
        "```smtp\n⟦550 a⟧\n\n⟦  551 b⟧\n```\n", "   ~~~\n   ⟦550 a⟧\n   ⟦551 b⟧\n   ~~~\n",
        "x\n\n    ⟦550 a⟧\n    ⟦551 b⟧\n",
        "```\r\n⟦550 a⟧\r\n⟦551 b⟧\r\n```\r\n", "```\r⟦550 a⟧\r⟦551 b⟧\r```\r", "```\n⟦550 a⟧\n⟦551 b⟧",
        "    ⟦```⟧\n    ⟦ä⟧\n",
    ])
    func `the lines of a code block have their places in the source`(marked: String) throws {
        let marked = MarkedText(marked)
        guard case .code(_, let lines)? = try parse(marked.text).blocks.last?.kind else {
            Issue.record("no code"); return
        }
        #expect(lines.filter { !$0.isEmpty } == marked.ranges)
    }

    @Test func `blocks have their plain text on request`() throws {
        let text = "A **b** [c](d)\ne\n\n- f\n- `g`\n\n```\nh\n```\n"
        let document = try Document(parsing: Array(text.utf8)[...], collectsText: true, resolve: asWritten)
        #expect(document.plainTexts == ["A b c e", "  f  g", "h\n"])
        #expect(try parse(text).plainTexts.isEmpty)
    }

    @Test func `items have their places in the source and in the HTML`() throws {
        let marked = MarkedText("⟦- a\n  - b⟧\n\n⟦- c⟧\n\n")
        let document = try parse(marked.text)
        guard case .list(_, let items)? = document.blocks.first?.kind else { Issue.record("no list"); return }
        #expect(
            items.map { String(decoding: document.html[$0.html], as: UTF8.self) } == [
                "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n", "<p>c</p>\n",
            ])
        #expect(items.map(\.source) == marked.ranges)
    }

    @Test func `offsets count from the start of the array, not of the slice`() throws {
        let bytes = Array("---\nx\n---\nä [b](c)\n".utf8)
        let document = try Document(parsing: bytes[10...], resolve: asWritten)
        let link = try #require(document.links.first)
        #expect(String(decoding: bytes[link.source], as: UTF8.self) == "[b](c)")
        #expect(document.blocks.map(\.source) == [10..<bytes.count - 1])
    }

    @Test func `an empty slice has no blocks`() throws {
        let document = try Document(parsing: [UInt8]()[...], resolve: asWritten)
        #expect(document.blocks.isEmpty && document.html.isEmpty)
    }
}
