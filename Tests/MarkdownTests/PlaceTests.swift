import Markdown
import TestSupport
import Testing

/// The places of links, images and raw HTML.
@Suite struct PlaceTests {
    @Test(arguments: [
        "⟦[a](b)⟧",
        "x ⟦[a](b)⟧ y\nz ⟦[c](d)⟧\n",
        "x\r\ny ⟦[a](b)⟧\r\nz ⟦[c](d)⟧\r\n",
        "x\ry ⟦[a](b)⟧\r",
        "  x\ny ⟦[a](b)⟧\n     z ⟦[c](d)⟧\n",
        "- x\n  y ⟦[a](b)⟧\n- ⟦[c](d)⟧\n",
        "- x\ny ⟦[a](b)⟧\n",
        "1. x\n   - y\n     z ⟦[a](b)⟧\n\n   ⟦[c](d)⟧\n",
        "> x\n> ⟦[a](b)⟧\n⟦[c](d)⟧\n",
        "> - x\n>   ⟦[a](b)⟧\n> ⟦[c](d)⟧\n",
        ">x\n>⟦[a](b)⟧\n",
        "> > x\n> ⟦[a](b)⟧\n",
        "## x ⟦[a](b)⟧ ##\n",
        "x ⟦[a](b)⟧\n⟦[c](d)⟧\n===\n",
        "日本 ⟦[ü](b)⟧ é ⟦[c](d)⟧\n日 ⟦[e](f)⟧",
        "x ⟦[a\nb](c)⟧ y ⟦[d](e)⟧",
        "x ⟦[a](b\n\"t\")⟧ y ⟦[d](e)⟧",
        "x ⟦[a](b \"t\nt\")⟧ y ⟦[d](e)⟧",
        "x `a\nb` ⟦[c](d)⟧",
        "⟦[*a*](b)⟧ *x ⟦[`a`](c)⟧*",
        "x ⟦<https://a.b>⟧ ⟦<me@a.b>⟧\n⟦<https://a.b>⟧",
        "⟦[a]⟧ ⟦[b][a]⟧ ⟦[a][]⟧\n\n[a]: x\n",
        "x &amp; \\* ⟦[a](b)⟧",
        "\tx\n\nx\ty ⟦[a](b)⟧",
        "[r]: /u\nx ⟦[a](b)⟧\ny ⟦[c](d)⟧",
        "x ⟦[](b)⟧",
    ])
    func `a link`(marked: String) throws {
        let marked = MarkedText(marked)
        let sources = try parse(marked.text).links.map(\.source)
        #expect(sources == marked.ranges)
    }

    @Test(arguments: [
        "x ⟦<b>⟧y⟦</b>⟧",
        "x\r\ny ⟦<b>⟧\r\nz ⟦</b>⟧",
        "  x\ny ⟦<b>⟧\n",
        "- x\n  y ⟦<b>⟧\n",
        "- x\ny ⟦<b>⟧\n",
        "> x\n> y ⟦<b>⟧\nz ⟦<i>⟧\n",
        "x ⟦<b\nc>⟧ y ⟦<i>⟧",
        "[r]: /u\nx ⟦<b>⟧ ⟦<!-- c -->⟧\n",
        "日本 ⟦<b>⟧",
        "## ⟦<b>⟧",
        "x\n\n⟦<div>\na\n</div>⟧\n",
        "- ⟦<div>⟧\n",
        "⟦<script>a</script>⟧\n",
        "⟦<!-- a\nb -->⟧",
        "- x\n\n  ⟦<!-- a\n\n  b -->⟧\n- y",
        "⟦<?php\r\na ?>⟧\r\n\r\nx",
        "`<b>` ⟦<b>⟧ \\<b> ⟦<b>⟧",
    ])
    func `raw HTML`(marked: String) throws {
        let marked = MarkedText(marked)
        let document = try parse(marked.text)
        #expect(document.findings.map(\.source) == marked.ranges)
        #expect(document.findings.allSatisfy { $0.kind == .rawHTML })
    }

    @Test(arguments: [
        "x ⟦![a](b)⟧\n  y ⟦![c](d)⟧", "- x\ny ⟦![a](b)⟧", "⟦![a\nb](c)⟧ ⟦![](d)⟧", "[⟦![a](b)⟧](c)",
        "⟦![a][b]⟧\n\n[b]: c",
    ])
    func `an image`(marked: String) throws {
        let marked = MarkedText(marked)
        let document = try parse(marked.text)
        #expect(document.findings.map(\.source) == marked.ranges)
        #expect(document.findings.allSatisfy { $0.kind == .image })
    }

    @Test(arguments: [
        "| a | b |\n⟦|---|---|⟧\n| 1 | 2 |\n",
        "a | b\n⟦--- | ---⟧\n1 | 2\n",
        "a|b\r\n⟦:-|-:⟧\r\n",
        "- | a |\n  ⟦|---|⟧\n",
        "> | a |\n> ⟦|---|⟧\n",
        "| a |\n⟦|---|⟧\n\nx\n\n| b |\n⟦|---|⟧",
    ])
    func `a table of pipes`(marked: String) throws {
        let marked = MarkedText(marked)
        let document = try parse(marked.text)
        #expect(document.findings.map(\.source) == marked.ranges)
        #expect(document.findings.allSatisfy { $0.kind == .pipeTable })
    }

    @Test(arguments: [
        "```\n| a |\n|---|\n```\n", "x\n\n    | a |\n    |---|\n", "- x\n\n  ```\n  |---|\n  ```\n",
        "> ```\n> |---|\n> ```\n",
        "a\n---\n", "- - -\n", "a | b\n", "`|---|`\n", "-----\n", "||\n", "::: x |\n",
        "1. ```\n   a|b\n   -|-\n   ```\n",
    ])
    func `a text that is not a table of pipes`(text: String) throws {
        #expect(try parse(text).findings.isEmpty)
    }
}
