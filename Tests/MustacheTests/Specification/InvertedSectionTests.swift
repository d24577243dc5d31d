import Testing

@Suite("Specification: inverted sections")
struct InvertedSectionTests {
    @Test(arguments: conditions)
    func condition(_ example: Example) throws { try example.check() }

    @Test(arguments: whiteSpace)
    func spacing(_ example: Example) throws { try example.check() }

    static let conditions: [Example] = [
        Example("false shows it", "[{{^on}}x{{/on}}]", ["on": false], gives: "[x]"),
        Example("true leaves it out", "[{{^on}}x{{/on}}]", ["on": true], gives: "[]"),
        Example("null shows it", "[{{^on}}x{{/on}}]", ["on": nil], gives: "[x]"),
        Example("so does what is missing", "[{{^on}}x{{/on}}]", ["on": .missing(like: true)], gives: "[x]"),
        Example(
            "a record leaves it out", "[{{^who}}x{{name}}{{/who}}]",
            ["who": ["name": "Jo"], "name": .missing(like: "")], gives: "[]"),
        Example(
            "so does a list", "[{{^list}}{{n}}{{/list}}]", ["list": [["n": 1], ["n": 2]], "n": .missing(like: 1)],
            gives: "[]"),
        Example("a list of nothing shows it", "[{{^list}}x{{/list}}]", ["list": []], gives: "[x]"),
        Example(
            "several may use one name", "{{^on}}\n1\n{{/on}}\n2\n{{^on}}\n3\n{{/on}}\n", ["on": false],
            gives: "1\n2\n3\n"),
        Example("one may be in another", "a{{^on}}b{{^on}}c{{/on}}d{{/on}}e", ["on": false], gives: "abcde"),
        Example("or be left out with it", "a{{^on}}b{{^on}}c{{/on}}d{{/on}}e", ["on": true], gives: "ae"),
        Example("a dotted name leaves it out", "[{{^a.b.c}}x{{/a.b.c}}]", ["a": ["b": ["c": true]]], gives: "[]"),
        Example("or not", "[{{^a.b.c}}x{{/a.b.c}}]", ["a": ["b": ["c": false]]], gives: "[x]"),
        Example(
            "nor if a part is missing", "[{{^a.b.c}}x{{/a.b.c}}]", ["a": ["b": .missing(like: ["c": true])]],
            gives: "[x]"),
    ]

    static let whiteSpace: [Example] = [
        Example("it stays around a section", " | {{^on}}\t|\t{{/on}} | \n", ["on": false], gives: " | \t|\t | \n"),
        Example("and in it", " | {{^on}} {{! x }}\n {{/on}} | \n", ["on": false], gives: " |  \n  | \n"),
        Example("and beside it", " {{^on}}1{{/on}}\n {{^on}}2{{/on}}\n", ["on": false], gives: " 1\n 2\n"),
        Example("a tag alone takes its line", "|a\n{{^on}}\n|\n{{/on}}\n|b\n", ["on": false], gives: "|a\n|\n|b\n"),
        Example("if indented too", "|a\n  {{^on}}\n|\n  {{/on}}\n|b\n", ["on": false], gives: "|a\n|\n|b\n"),
        Example("with any line end", "|\r\n{{^on}}\r\n{{/on}}\r\n|", ["on": false], gives: "|\r\n|"),
        Example("at the beginning", "  {{^on}}\n^{{/on}}\n/", ["on": false], gives: "^\n/"),
        Example("at the end", "^{{^on}}\n/\n  {{/on}}", ["on": false], gives: "^\n/\n"),
        Example("it does not count in a tag", "|{{^ on }}={{/ on }}|", ["on": false], gives: "|=|"),
    ]
}
