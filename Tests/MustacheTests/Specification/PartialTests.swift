import Testing

@Suite("Specification: partials")
struct PartialTests {
    @Test(arguments: basics)
    func partial(_ example: Example) throws { try example.check() }

    @Test(arguments: whiteSpace)
    func spacing(_ example: Example) throws { try example.check() }

    static let basics: [Example] = [
        Example("it is put in place", "[{{>p}}]", partials: ["p": "from p"], gives: "[from p]"),
        Example("it sees the context", "[{{>p}}]", ["a": "x"], partials: ["p": "*{{a}}*"], gives: "[*x*]"),
        Example(
            "it may include another", "{{>p}}", ["a": "x", "b": "y"], partials: ["p": "*{{a}} {{>q}}*", "q": "{{b}}!"],
            gives: "*x y!*"),
    ]

    static let whiteSpace: [Example] = [
        Example("it stays around a partial", "| {{>p}} |", partials: ["p": "\t|\t"], gives: "| \t|\t |"),
        Example(
            "a partial beside text is not indented", "  {{a}}  {{> p}}\n", ["a": "|"], partials: ["p": ">\n>"],
            gives: "  |  >\n>\n"),
        Example("one alone takes its line end", "|\r\n{{>p}}\r\n|", partials: ["p": ">"], gives: "|\r\n>|"),
        Example("and is indented at the beginning", "  {{>p}}\n>", partials: ["p": ">\n>"], gives: "  >\n  >>"),
        Example("and at the end", ">\n  {{>p}}", partials: ["p": ">\n>"], gives: ">\n  >\n  >"),
        Example(
            "its lines are indented, not those of its values", "\\\n {{>p}}\n/\n", ["a": .html("<\n->")],
            partials: ["p": "|\n{{{a}}}\n|\n"], gives: "\\\n |\n <\n->\n |\n/\n"),
        Example(
            "white space does not count in a tag", "|{{> p }}|", ["on": true], partials: ["p": "[]"], gives: "|[]|"),
    ]
}
