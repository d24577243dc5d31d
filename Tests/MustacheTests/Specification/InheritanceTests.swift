import Testing

@Suite("Specification: inheritance")
struct InheritanceTests {
    @Test(arguments: blocks)
    func block(_ example: Example) throws { try example.check() }

    @Test(arguments: parents)
    func parent(_ example: Example) throws { try example.check() }

    @Test(arguments: levels)
    func severalLevels(_ example: Example) throws { try example.check() }

    @Test(arguments: indentation)
    func indents(_ example: Example) throws { try example.check() }

    static let blocks: [Example] = [
        Example("one that is not filled shows its default", "{{$a}}default{{/a}}\n", gives: "default\n"),
        Example("with values", "{{$a}}a {{b}} c{{/a}}", ["b": "x"], gives: "a x c"),
        Example("with values in three braces", "{{$a}}a {{{b}}} c{{/a}}", ["b": .html("<x>")], gives: "a <x> c"),
        Example("with sections", "{{$a}}a {{#b}}{{c}}{{/b}} d{{/a}}", ["b": ["c": "x"]], gives: "a x d"),
        Example(
            "with inverted sections", "{{$a}}a {{^b}}{{c}}{{/b}} d{{/a}}", ["b": .missing(like: true), "c": "x"],
            gives: "a x d"),
        Example(
            "whose values are no templates", "{{$a}}{{#b}}{{c}}{{/b}}{{/a}}", ["b": ["c": "{{d}}"]], gives: "{{d}}"),
    ]

    static let parents: [Example] = [
        Example(
            "without blocks shows the defaults", "{{<p}}{{/p}}\n", partials: ["p": "{{$a}}default{{/a}}"],
            gives: "default"),
        Example(
            "is filled by a block", "{{<p}}{{$a}}mine{{/a}}{{/p}}", partials: ["p": "..{{$a}}default{{/a}}.."],
            gives: "..mine.."),
        Example(
            "is not filled by data", "{{<p}}{{$a}}mine{{/a}}{{/p}}", ["a": "data"],
            partials: ["p": "{{$a}}default{{/a}}"], gives: "mine"),
        Example(
            "nor is its default", "{{<p}}{{/p}}", ["a": "data"], partials: ["p": "{{$a}}default{{/a}}"],
            gives: "default"),
        Example(
            "may stand behind text", "text {{<p}}{{$a}}mine{{/a}}{{/p}}", partials: ["p": "{{$a}}..{{/a}}"],
            gives: "text mine"),
        Example(
            "may be used twice",
            "{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}}\n",
            partials: ["p": "|{{$a}}..{{/a}}{{$b}} default{{/b}}|"], gives: "|1 default| |2 default|\n"),
        Example(
            "is filled with lines", "{{<p}}{{$a}}\nup\n\n:(\n{{/a}}{{/p}}", partials: ["p": "{{$a}}down{{/a}}"],
            gives: "up\n\n:(\n"),
        Example(
            "keeps the defaults of the others", "{{<p}}{{$b}}mine{{/b}}{{/p}}",
            partials: ["p": "{{$a}}one{{/a}}, {{$b}}two{{/b}}"], gives: "one, mine"),
        Example(
            "without blocks is a partial", "{{>p}}|{{<p}}{{/p}}", partials: ["p": "{{$a}}default{{/a}}"],
            gives: "default|default"),
        Example(
            "gives its blocks the context of their place", "{{<p}}{{$a}}I say {{fruit}}.{{/a}}{{/p}}",
            ["fruit": "apples", "in": ["fruit": "bananas"]],
            partials: ["p": "{{#in}}{{$a}}You say {{fruit}}.{{/a}}{{/in}}"], gives: "I say bananas."),
    ]

    static let levels: [Example] = [
        Example(
            "the outermost child has the say", "{{<p}}{{$a}}c{{/a}}{{/p}}",
            partials: ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
            gives: "c"),
        Example(
            "or the next that says something", "{{<p}}{{/p}}",
            partials: ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
            gives: "p"),
    ]

    static let indentation: [Example] = [
        Example(
            "white space before a block stays", "{{<p}}{{$a}}mine{{/a}}{{/p}}",
            partials: ["p": "stop:\n  {{$a}}x{{/a}}\n"],
            gives: "stop:\n  mine\n"),
        Example(
            "a parent alone is indented", "Hi,\n  {{<p}}{{/p}}\n", partials: ["p": "one\ntwo\n"],
            gives: "Hi,\n  one\n  two\n"),
        Example(
            "so is a block alone", "{{<p}}{{$a}}\none\ntwo{{/a}}\n{{/p}}\n", partials: ["p": "Hi,\n  {{$a}}{{/a}}\n"],
            gives: "Hi,\n  one\n  two\n"),
        Example(
            "after its own indentation is taken away", "{{<p}}{{$a}}\n    one\n    two\n{{/a}}{{/p}}\n",
            partials: ["p": "Hi,\n  {{$a}}\n  {{/a}}\n"], gives: "Hi,\n  one\n  two\n"),
        Example(
            "a default tells how far", "{{<p}}{{$a}}\none\ntwo\n{{/a}}{{/p}}\n",
            partials: ["p": "Hi,\n{{$a}}\n  default\n{{/a}}\n"], gives: "Hi,\n  one\n  two\n"),
        Example(
            "a block in a block is indented within it", "{{<p}}{{$b}}\nthree\n{{/b}}{{/p}}\n",
            partials: [
                "p": "{{<q}}{{$a}}\n  one\n  {{$b}}\n    two\n  {{/b}}\n{{/a}}{{/q}}\n", "q": "{{$a}}default{{/a}}",
            ], gives: "one\n  three\n"),
    ]
}
