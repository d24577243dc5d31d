import Diagnostics
import Mustache
import Testing

@Suite("Hostile templates end in a diagnostic", .timeLimit(.minutes(1)))
struct HostileTemplateTests {
    @Test(arguments: ["{{#soft}}", "{{^soft}}", "{{$a}}", "{{<main}}", "{{#rows}}{{^soft}}"])
    func deepNesting(_ tag: String) {
        let found = diagnostics(["main": String(repeating: tag, count: 50_000)])
        #expect(found.map(\.id) == ["template-nesting"])
    }

    @Test("a hundred levels are allowed, one more is not")
    func allowedNesting() {
        func template(_ levels: Int) -> String {
            String(repeating: "{{#soft}}", count: levels) + String(repeating: "{{/soft}}", count: levels)
        }
        #expect(diagnostics(["main": template(100)]) == [])
        #expect(diagnostics(["main": template(101)]).map(\.id) == ["template-nesting"])
    }

    @Test("a template of more than 1 MB")
    func size() {
        #expect(diagnostics(["main": String(repeating: "a", count: 1 << 20)]) == [])
        #expect(diagnostics(["main": String(repeating: "a", count: 1 << 20 | 1)]).map(\.id) == ["template-size"])
    }

    @Test("each of many stray end tags is reported")
    func strayEnds() {
        #expect(diagnostics(["main": String(repeating: "{{/a}}", count: 10_000)]).count == 10_000)
    }

    @Test("each of many unknown names is reported")
    func unknownNames() {
        let template = (0..<10_000).map { "{{zzzzzzzz\($0)}}" }.joined()
        #expect(diagnostics(["main": template]).count == 10_000)
    }

    @Test("partials that include the next twice")
    func doubling() {
        var templates = ["main": "{{>p0}}"]
        for level in 0..<40 { templates["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        templates["p40"] = ""
        #expect(diagnostics(templates).map(\.id) == ["template-size"])
    }

    @Test("a large partial that is included often")
    func largePartials() {
        let large = String(repeating: "a", count: 1 << 20)
        let template = String(repeating: "{{>p}}", count: 1_000)
        #expect(diagnostics(["main": template, "p": large]).map(\.id) == ["template-size"])
    }

    @Test("a chain of partials that is too deep")
    func deepChain() {
        var templates = ["main": "{{>p0}}"]
        for level in 0..<2_000 { templates["p\(level)"] = "{{#soft}}{{>p\(level + 1)}}{{/soft}}" }
        templates["p2000"] = ""
        #expect(diagnostics(templates).map(\.id) == ["template-nesting"])
    }

    @Test("parents that each override another block")
    func manyOverrides() {
        var templates = ["main": "{{<p0}}{{/p0}}"]
        for level in 0..<60 {
            templates["p\(level)"] =
                "{{<p\(level + 1)}}{{$b\(level)}}{{$b\(level - 1)}}{{/b\(level - 1)}}{{/b\(level)}}{{/p\(level + 1)}}"
        }
        templates["p60"] = (0..<60).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
        #expect(diagnostics(templates) == [])
    }

    @Test("a line of 100,000 tags, and 100,000 lines of one")
    func manyTags() {
        #expect(diagnostics(["main": String(repeating: "{{title}}", count: 100_000)]) == [])
        #expect(diagnostics(["main": String(repeating: "{{! a }}\n", count: 100_000)]) == [])
    }

    private func diagnostics(_ templates: [String: String]) -> [Diagnostic] {
        MustacheTests.diagnostics(of: MarkedTemplates(templates).sources, for: HostilePage.self)
    }

    struct HostilePage: View {
        static let fields = Fields<HostilePage>([
            .text("title") { _ in nil }, .flag("soft") { _ in false }, .list("rows") { _ in [SampleRow]() },
        ])
    }
}
