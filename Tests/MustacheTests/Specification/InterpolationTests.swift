import Testing

@Suite("Specification: interpolation")
struct InterpolationTests {
    @Test(arguments: basics)
    func value(_ example: Example) throws { try example.check() }

    @Test(arguments: dotted)
    func dottedName(_ example: Example) throws { try example.check() }

    @Test(arguments: whiteSpace)
    func spacing(_ example: Example) throws { try example.check() }

    static let basics: [Example] = [
        Example("text without tags stays", "single {braces} stay\n", gives: "single {braces} stay\n"),
        Example("a name gives its value", "to {{who}}!", ["who": "you"], gives: "to you!"),
        Example("a value is not a template", "{{a}} {{b}}", ["a": "{{b}}", "b": "x"], gives: "{{b}} x"),
        Example("a value is escaped", "{{a}}", ["a": "\" & < >"], gives: "&quot; &amp; &lt; &gt;"),
        Example("but not in three braces", "{{{a}}}", ["a": .html("\" & < >")], gives: "\" & < >"),
        Example("nor after an ampersand", "{{&a}}", ["a": .html("\" & < >")], gives: "\" & < >"),
        Example("a whole number is shown", "{{n}}|{{{h}}}|{{&h}}", ["n": 25, "h": .html("25")], gives: "25|25|25"),
        Example(
            "a fraction is shown in full", "{{n}}|{{{h}}}|{{&h}}", ["n": 4.70, "h": .html("4.7")], gives: "4.7|4.7|4.7"),
        Example(
            "null is shown as nothing", "({{n}})({{{h}}})({{&h}})", ["n": nil, "h": .missing(like: .html(""))],
            gives: "()()()"),
        Example(
            "so is what is missing", "({{n}})({{{h}}})({{&h}})",
            ["n": .missing(like: 1), "h": .missing(like: .html(""))], gives: "()()()"),
        Example("a dot is the value itself", "to {{.}}!", "you", gives: "to you!"),
        Example("it is escaped", "{{.}}", "\" & < >", gives: "&quot; &amp; &lt; &gt;"),
        Example("or not", "{{{.}}}{{&.}}", .html("\" & < >"), gives: "\" & < >\" & < >"),
        Example("and may be a number", "{{.}} miles", 25, gives: "25 miles"),
    ]

    static let dotted: [Example] = [
        Example("it is short for a section", "{{a.b}} {{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], gives: "x x"),
        Example("in three braces too", "{{{a.b}}} {{#a}}{{{b}}}{{/a}}", ["a": ["b": .html("<")]], gives: "< <"),
        Example("after an ampersand too", "{{&a.b}} {{#a}}{{&b}}{{/a}}", ["a": ["b": .html("<")]], gives: "< <"),
        Example(
            "it may go deep", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "x"]]]]], gives: "x"),
        Example(
            "a part that is missing gives nothing", "[{{a.b.c}}]", ["a": ["b": .missing(like: ["c": ""])]], gives: "[]"),
        Example(
            "a later part is only looked for in the one before", "[{{a.b.c}}]",
            ["a": ["b": ["c": .missing(like: "")]], "c": ["c": "no"]],
            gives: "[]"),
        Example(
            "the first is looked for as any name", "{{#a}}{{b.c}}{{/a}}", ["a": ["b": ["c": "x"]], "b": ["c": "no"]],
            gives: "x"),
        Example(
            "and where it is found counts", "[{{#a}}{{b.c}}{{/a}}]",
            ["a": ["b": ["c": .missing(like: "")]], "b": ["c": "no"]], gives: "[]"),
        Example(
            "it is no name with a dot in it", "[{{a.b}}]", ["a.b": "no", "a": .missing(like: ["b": ""])], gives: "[]"),
        Example("not even beside one", "{{a.b}}", ["a.b": "no", "a": ["b": "x"]], gives: "x"),
    ]

    static let whiteSpace: [Example] = [
        Example("it stays around a value", "| {{a}} |", ["a": "-"], gives: "| - |"),
        Example("around three braces", "| {{{a}}} |", ["a": .html("-")], gives: "| - |"),
        Example("around an ampersand", "| {{&a}} |", ["a": .html("-")], gives: "| - |"),
        Example("on a line with nothing else", "  {{a}}\n", ["a": "-"], gives: "  -\n"),
        Example("with three braces", "  {{{a}}}\n", ["a": .html("-")], gives: "  -\n"),
        Example("with an ampersand", "  {{&a}}\n", ["a": .html("-")], gives: "  -\n"),
        Example(
            "it does not count in a tag", "|{{ a }}|{{{ h }}}|{{& h }}|", ["a": "-", "h": .html("-")], gives: "|-|-|-|"),
    ]
}
