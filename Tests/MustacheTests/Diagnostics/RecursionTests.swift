import Diagnostics
import Mustache
import Testing

@Suite("Templates that include themselves")
struct RecursionTests {
    @Test(arguments: endless)
    func withoutEndIsReported(_ faulty: Faulty) throws {
        try faulty.check(diagnostics(of: faulty.templates.sources, for: Directory.self))
    }

    static let endless: [Faulty] = [
        Faulty("at once", "{{>p}}", partials: ["p": "{{>⟦p⟧}}"], "template-recursion", note: "`p` is included here"),
        Faulty("the template itself", "a{{>⟦main⟧}}", "template-recursion"),
        Faulty("through another", "{{>p}}", partials: ["p": "{{>q}}", "q": "{{>⟦p⟧}}"], "template-recursion"),
        Faulty("through a parent", "{{<p}}{{/p}}", partials: ["p": "{{<⟦p⟧}}{{/p}}"], "template-recursion"),
        Faulty(
            "through a block", "{{>p}}", partials: ["p": "{{<q}}{{$a}}{{>⟦p⟧}}{{/a}}{{/q}}", "q": "{{$a}}{{/a}}"],
            "template-recursion"),
        Faulty("in a condition", "{{>p}}", partials: ["p": "{{#isOpen}}{{>⟦p⟧}}{{/isOpen}}"], "template-recursion"),
        Faulty("in a section over text", "{{>p}}", partials: ["p": "{{#name}}{{>⟦p⟧}}{{/name}}"], "template-recursion"),
        Faulty(
            "in a list that stays the same", "{{>p}}", partials: ["p": "{{#files}}{{>⟦p⟧}}{{/files}}"],
            "template-recursion"),
        Faulty(
            "in a list of what stays the same", "{{#files}}{{>p}}{{/files}}",
            partials: ["p": "{{#archive}}{{#folders}}{{>⟦p⟧}}{{/folders}}{{/archive}}"], "template-recursion"),
    ]

    @Test("follow the data to its end")
    func recursion() throws {
        let tree = Directory(
            name: "a", folders: [Directory(name: "b", folders: [Directory(name: "c")]), Directory(name: "d")])
        let partials = ["p": "{{name}}({{#folders}}{{>p}}{{/folders}})"]
        #expect(try rendered(tree, "{{>p}}", partials: partials) == "a(b(c())d())")
    }

    @Test("in turns with another follow the data too")
    func mutualRecursion() throws {
        let tree = Directory(
            name: "a", folders: [Directory(name: "b", files: [File(name: "f", archive: Directory(name: "c"))])])
        let partials = [
            "p": "{{name}}({{#folders}}{{>p}}{{/folders}}{{#files}}{{>q}}{{/files}})",
            "q": "{{name}}[{{#archive}}{{>p}}{{/archive}}]",
        ]
        #expect(try rendered(tree, "{{>p}}", partials: partials) == "a(b(f[c()]))")
    }

    @Test("are indented by a level more each time")
    func indentation() throws {
        let tree = Directory(
            name: "a", folders: [Directory(name: "b", folders: [Directory(name: "c")]), Directory(name: "d")])
        let partials = ["p": "{{name}}\n{{#folders}}\n  {{>p}}\n{{/folders}}\n/{{name}}\n"]
        let expected = " a\n   b\n     c\n     /c\n   /b\n   d\n   /d\n /a\n"
        #expect(try rendered(tree, " {{>p}}\n", partials: partials) == expected)
    }

    @Test("restore the row of the includer")
    func restoresRow() throws {
        let tree = Directory(name: "a", folders: [Directory(name: "b"), Directory(name: "c")])
        let partials = ["p": "<{{#folders}}{{>p}}{{/folders}}{{name}}>"]
        #expect(try rendered(tree, "{{>p}}", partials: partials, format: .text) == "<<b><c>a>")
    }

    @Test("keep what fills their blocks")
    func blocks() throws {
        let tree = Directory(name: "a", folders: [Directory(name: "b")])
        let partials = ["p": "{{$name}}?{{/name}}({{#folders}}{{>p}}{{/folders}})"]
        #expect(try rendered(tree, "{{<p}}{{$name}}{{name}}!{{/name}}{{/p}}", partials: partials) == "a!(b!())")
    }

    @Test("may be their own parent")
    func ownParent() throws {
        let tree = Directory(name: "a", folders: [Directory(name: "b", folders: [Directory(name: "c")])])
        let partials = ["p": "{{name}}{{$end}}.{{/end}}{{#folders}}{{<p}}{{$end}}!{{/end}}{{/p}}{{/folders}}"]
        #expect(try rendered(tree, "{{>p}}", partials: partials) == "a.b!c!")
    }

    @Test("leave endless data out at a depth", .timeLimit(.minutes(1)))
    func endlessData() throws {
        let output = try rendered(Endless(level: 0), "{{>p}}", partials: ["p": "{{level}}{{#next}} {{>p}}{{/next}}"])
        let levels = output.split(separator: " ")
        #expect(levels.count > 1_000)
        #expect(levels.enumerated().allSatisfy { String($0.offset) == $0.element })
    }

    struct Directory: View {
        var name: String
        var folders: [Directory] = []
        var files: [File] = []
        static let fields = Fields<Directory>([
            .text("name") { $0.name }, .flag("isOpen") { _ in true }, .list("folders") { $0.folders },
            .list("files") { $0.files },
        ])
    }

    struct File: View {
        var name: String
        var archive: Directory?
        static let fields = Fields<File>([.text("name") { $0.name }, .record("archive") { $0.archive }])
    }

    struct Endless: View {
        let level: Int
        static let fields = Fields<Endless>([
            .number("level") { $0.level }, .record("next") { Endless(level: $0.level + 1) },
        ])
    }
}
