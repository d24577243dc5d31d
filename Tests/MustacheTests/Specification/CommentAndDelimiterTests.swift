import Testing

@Suite("Specification: comments and delimiters")
struct CommentAndDelimiterTests {
    @Test(arguments: comments)
    func comment(_ example: Example) throws { try example.check() }

    @Test(arguments: delimiters)
    func delimiter(_ example: Example) throws { try example.check() }

    static let comments: [Example] = [
        Example("a comment is not shown", "ab{{! why }}cd", gives: "abcd"),
        Example("a comment may have several lines", "ab{{!\n  why\n  and how\n}}cd\n", gives: "abcd\n"),
        Example("a comment alone takes its line with it", "a\n{{! why }}\nb\n", gives: "a\nb\n"),
        Example("so does an indented one", "a\n   {{! why }}\nb\n", gives: "a\nb\n"),
        Example("and one on a line that ends as in Windows", "a\r\n{{! why }}\r\nb", gives: "a\r\nb"),
        Example("and one on the first line", "  {{! why }}\nb", gives: "b"),
        Example("and one on a last line without an end", "a\n  {{! why }}", gives: "a\n"),
        Example("and one of several lines", "a\n{{!\nwhy\n}}\nb\n", gives: "a\nb\n"),
        Example("and one of several indented lines", "a\n  {{!\n    why\n  }}\nb\n", gives: "a\nb\n"),
        Example("a comment beside text leaves white space alone", "  1 {{! why }}\n", gives: "  1 \n"),
        Example("also on both sides", "a {{! why }} b", gives: "a  b"),
        Example(
            "a comment is no name", "[{{! why }}]", ["! why": "x", "! why ": "x", "!why": "x", "why": "x"], gives: "[]"),
    ]

    static let delimiters: [Example] = [
        Example("delimiters can be set", "{{=<% %>=}}[<%a%>]", ["a": "x"], gives: "[x]"),
        Example("to any signs", "[{{=( )=}}(a)]", ["a": "x"], gives: "[x]"),
        Example(
            "they outlast a section",
            "[\n{{#on}}\n  {{a}}\n  |a|\n{{/on}}\n\n{{= | | =}}\n|#on|\n  {{a}}\n  |a|\n|/on|\n]\n",
            ["on": true, "a": "x"], gives: "[\n  x\n  |a|\n\n  {{a}}\n  x\n]\n"),
        Example(
            "and an inverted one",
            "[\n{{^on}}\n  {{a}}\n  |a|\n{{/on}}\n\n{{= | | =}}\n|^on|\n  {{a}}\n  |a|\n|/on|\n]\n",
            ["on": false, "a": "x"], gives: "[\n  x\n  |a|\n\n  {{a}}\n  x\n]\n"),
        Example(
            "a partial starts with the usual ones", "{{>p}}\n{{= | | =}}\n[|>p|]", ["a": "x"],
            partials: ["p": "({{a}})"],
            gives: "(x)[(x)]"),
        Example(
            "and does not set those of its includer", "[{{>p}}]\n[{{a}} |a|]", ["a": "x"],
            partials: ["p": "{{a}} {{= | | =}} |a|"], gives: "[x  x]\n[x |a|]"),
        Example("setting them leaves white space alone", "| {{=@ @=}} |", gives: "|  |"),
        Example("also before a line end", " | {{=@ @=}}\n", gives: " | \n"),
        Example("a line of its own goes", "a\n{{=@ @=}}\nb\n", gives: "a\nb\n"),
        Example("indented or not", "a\n  {{=@ @=}}\nb\n", gives: "a\nb\n"),
        Example("with any line end", "a\r\n{{= @ @ =}}\r\nb", gives: "a\r\nb"),
        Example("at the beginning", "  {{=@ @=}}\nb", gives: "b"),
        Example("at the end", "a\n  {{=@ @=}}", gives: "a\n"),
        Example("white space within the tag does not count", "|{{= @   @ =}}|", gives: "||"),
    ]
}
