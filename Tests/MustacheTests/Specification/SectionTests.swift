import Testing

@Suite("Specification: sections")
struct SectionTests {
    @Test(arguments: conditions)
    func condition(_ example: Example) throws { try example.check() }

    @Test(arguments: contexts)
    func context(_ example: Example) throws { try example.check() }

    @Test(arguments: items)
    func item(_ example: Example) throws { try example.check() }

    @Test(arguments: whiteSpace)
    func spacing(_ example: Example) throws { try example.check() }

    static let conditions: [Example] = [
        Example("true shows it", "[{{#on}}x{{/on}}]", ["on": true], gives: "[x]"),
        Example("false leaves it out", "[{{#on}}x{{/on}}]", ["on": false], gives: "[]"),
        Example("so does null", "[{{#on}}x{{/on}}]", ["on": nil], gives: "[]"),
        Example("so does what is missing", "[{{#on}}x{{/on}}]", ["on": .missing(like: true)], gives: "[]"),
        Example("so does a list of nothing", "[{{#list}}x{{/list}}]", ["list": []], gives: "[]"),
        Example(
            "several may use one name", "{{#on}}\n1\n{{/on}}\n2\n{{#on}}\n3\n{{/on}}\n", ["on": true],
            gives: "1\n2\n3\n"),
        Example("one may be in another", "a{{#on}}b{{#on}}c{{/on}}d{{/on}}e", ["on": true], gives: "abcde"),
        Example("or be left out with it", "a{{#on}}b{{#on}}c{{/on}}d{{/on}}e", ["on": false], gives: "ae"),
        Example("a dotted name shows it", "[{{#a.b.c}}x{{/a.b.c}}]", ["a": ["b": ["c": true]]], gives: "[x]"),
        Example("or not", "[{{#a.b.c}}x{{/a.b.c}}]", ["a": ["b": ["c": false]]], gives: "[]"),
        Example(
            "nor if a part is missing", "[{{#a.b.c}}x{{/a.b.c}}]", ["a": ["b": .missing(like: ["c": true])]],
            gives: "[]"),
    ]

    static let contexts: [Example] = [
        Example("a record is the context", "{{#who}}Hi {{name}}{{/who}}", ["who": ["name": "Jo"]], gives: "Hi Jo"),
        Example(
            "what it lacks is found further out", "{{#in}}{{a}}, {{b}}, {{c.d}}{{/in}}",
            ["a": "1", "b": "no", "in": ["b": "2"], "c": ["d": "3"]], gives: "1, 2, 3"),
        Example("text is the item in its own section", "{{#a}}{{.}} is {{a}}{{/a}}", ["a": "x"], gives: "x is x"),
        Example(
            "all lists around are in reach",
            "{{#as}}{{#bs}}{{t.low}}{{b}}.{{#cs}}{{t.up}}{{b}}{{c}}.{{/cs}}{{/bs}}{{/as}}",
            ["as": [["t": ["up": "A", "low": "a"], "bs": [["b": "1", "cs": [["c": "x"], ["c": "y"]]]]]]],
            gives: "a1.A1x.A1y."),
        Example(
            "so are records at any depth",
            """
            {{#a}}
            {{one}}
            {{#b}}
            {{one}}{{two}}{{one}}
            {{#c}}
            {{one}}{{two}}{{three}}{{two}}{{one}}
            {{#d}}
            {{one}}{{two}}{{three}}{{four}}{{one}}
            {{#five}}
            {{one}}{{two}}{{three}}{{four}}{{five}}{{.}}6{{.}}{{five}}{{one}}
            {{/five}}
            {{/d}}
            {{/c}}
            {{one}}{{two}}
            {{/b}}
            {{/a}}

            """,
            ["a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]]],
            gives: "1\n121\n12321\n12341\n1234556551\n12\n"),
        Example(
            "a list shows it once for each", "{{#list}}{{n}}{{/list}}", ["list": [["n": 1], ["n": 2]]], gives: "12"),
    ]

    static let items: [Example] = [
        Example("of text", "{{#list}}({{.}}){{/list}}", ["list": ["a", "b", "c"]], gives: "(a)(b)(c)"),
        Example("of whole numbers", "{{#list}}({{.}}){{/list}}", ["list": [1, 2, 3]], gives: "(1)(2)(3)"),
        Example("of fractions", "{{#list}}({{.}}){{/list}}", ["list": [1.10, 2.20]], gives: "(1.1)(2.2)"),
        Example(
            "of lists", "{{#list}}({{#.}}{{.}}{{/.}}){{/list}}", ["list": [[1, 2], ["a", "b"]]], gives: "(12)(ab)"),
        Example("is escaped", "{{#list}}({{.}}){{/list}}", ["list": ["&", "<"]], gives: "(&amp;)(&lt;)"),
        Example(
            "is not in three braces", "{{#list}}({{{.}}}){{/list}}", ["list": [.html("&"), .html("<")]], gives: "(&)(<)"
        ),
        Example(
            "nor after an ampersand", "{{#list}}({{&.}}){{/list}}", ["list": [.html("&"), .html("<")]], gives: "(&)(<)"),
        Example("of the data itself", "{{#.}}({{n}}){{/.}}", [["n": "a"], ["n": "b"]], gives: "(a)(b)"),
    ]

    static let whiteSpace: [Example] = [
        Example("it stays around a section", " | {{#on}}\t|\t{{/on}} | \n", ["on": true], gives: " | \t|\t | \n"),
        Example("and in it", " | {{#on}} {{! x }}\n {{/on}} | \n", ["on": true], gives: " |  \n  | \n"),
        Example("and beside it", " {{#on}}1{{/on}}\n {{#on}}2{{/on}}\n", ["on": true], gives: " 1\n 2\n"),
        Example("a tag alone takes its line", "|a\n{{#on}}\n|\n{{/on}}\n|b\n", ["on": true], gives: "|a\n|\n|b\n"),
        Example("if indented too", "|a\n  {{#on}}\n|\n  {{/on}}\n|b\n", ["on": true], gives: "|a\n|\n|b\n"),
        Example("with any line end", "|\r\n{{#on}}\r\n{{/on}}\r\n|", ["on": true], gives: "|\r\n|"),
        Example("at the beginning", "  {{#on}}\n#{{/on}}\n/", ["on": true], gives: "#\n/"),
        Example("at the end", "#{{#on}}\n/\n  {{/on}}", ["on": true], gives: "#\n/\n"),
        Example("it does not count in a tag", "|{{# on }}={{/ on }}|", ["on": true], gives: "|=|"),
    ]
}
