import Diagnostics
import Mustache
import Testing

@Suite("Templates that include themselves")
struct RecursionTests {
    @Test(arguments: invalidTemplates)
    func isReported(_ template: InvalidTemplate) throws {
        try template.check(diagnostics(of: template.templates.sources, for: SamplePage.self))
    }

    static let invalidTemplates: [InvalidTemplate] = [
        InvalidTemplate(
            "at once", "{{>p}}", partials: ["p": "{{>⟦p⟧}}"], "template-recursion", note: "`p` is included here"),
        InvalidTemplate("the template itself", "a{{>⟦main⟧}}", "template-recursion"),
        InvalidTemplate("through another", "{{>p}}", partials: ["p": "{{>q}}", "q": "{{>⟦p⟧}}"], "template-recursion"),
        InvalidTemplate("as its own parent", "{{<p}}{{/p}}", partials: ["p": "{{<⟦p⟧}}{{/p}}"], "template-recursion"),
        InvalidTemplate(
            "as its own parent with a block", "{{<p}}{{/p}}", partials: ["p": "{{$a}}{{/a}}{{<⟦p⟧}}{{$a}}{{/a}}{{/p}}"],
            "template-recursion"),
        InvalidTemplate(
            "in a block", "{{>p}}", partials: ["p": "{{<q}}{{$a}}{{>⟦p⟧}}{{/a}}{{/q}}", "q": "{{$a}}{{/a}}"],
            "template-recursion"),
        InvalidTemplate(
            "in a condition", "{{>p}}", partials: ["p": "{{#soft}}{{>⟦p⟧}}{{/soft}}"], "template-recursion"),
        InvalidTemplate("in a list", "{{>p}}", partials: ["p": "{{#rows}}{{>⟦p⟧}}{{/rows}}"], "template-recursion"),
        InvalidTemplate(
            "in a list of its rows", "{{#rows}}{{>p}}{{/rows}}",
            partials: ["p": "{{code}}{{#children}}{{>⟦p⟧}}{{/children}}"], "template-recursion"),
    ]

    @Test("the message names the templates in between")
    func intermediateTemplates() {
        let templates = MarkedTemplates(["main": "{{>p}}", "p": "{{>q}}", "q": "{{>r}}", "r": "{{>p}}"])
        let found = diagnostics(of: templates.sources, for: SamplePage.self)
        #expect(found.map(\.message) == ["`p` includes itself through `q` and `r`"])
    }

    @Test("a template may be included in a block that overrides its own")
    func nestedUse() throws {
        let partials = ["box": "[{{$content}}-{{/content}}]"]
        let template = "{{<box}}{{$content}}{{<box}}{{$content}}a{{/content}}{{/box}}{{>box}}{{/content}}{{/box}}"
        #expect(try rendered(SamplePage(), template, partials: partials) == "[[a][-]]")
    }

    @Test("a template may be included in sections of sections of rows")
    func innerRows() throws {
        let row = SampleRow(code: "a", children: [SampleRow(code: "b", children: [SampleRow(code: "c")])])
        let template =
            "{{#rows}}{{code}}{{#children}}{{code}}{{#children}}{{code}}{{/children}}{{code}}{{/children}}{{code}}{{/rows}}"
        #expect(try rendered(SamplePage(rows: [row]), template) == "abcba")
    }
}
