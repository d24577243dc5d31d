import Diagnostics
import Mustache
import Testing

@Suite("Names that a view does not have")
struct NameDiagnosticsTests {
    @Test(arguments: invalidTemplates)
    func isReported(_ template: InvalidTemplate) throws {
        try template.check(diagnostics(of: template.templates.sources, for: SamplePage.self))
    }

    static let invalidTemplates: [InvalidTemplate] = [
        InvalidTemplate("an unknown value", "a {{⟦titel⟧}}", "template-name-unknown", help: "did you mean `title`?"),
        InvalidTemplate(
            "an unknown value like no other", "{{⟦zzzzzz⟧}}", "template-name-unknown", help: "`SamplePage`"),
        InvalidTemplate(
            "an unknown section", "{{#⟦sotf⟧}}{{/sotf}}", "template-name-unknown", help: "did you mean `soft`?"),
        InvalidTemplate("an unknown inverted section", "{{^⟦sotf⟧}}{{/sotf}}", "template-name-unknown"),
        InvalidTemplate(
            "a name of the page beside one of the row", "{{#rows}}{{⟦titel⟧}}{{/rows}}", "template-name-unknown",
            help: "did you mean `title`?"),
        InvalidTemplate("a name of the row outside of it", "{{#rows}}{{/rows}}{{⟦code⟧}}", "template-name-unknown"),
        InvalidTemplate(
            "an unknown first part", "{{⟦twni⟧.code}}", "template-name-unknown", help: "did you mean `twin`?"),
        InvalidTemplate(
            "an unknown last part", "{{twin.⟦cdoe⟧}}", "template-name-unknown", help: "did you mean `code`?"),
        InvalidTemplate("a part of text", "{{⟦title.code⟧}}", "template-name-path"),
        InvalidTemplate("a part of a list", "{{⟦rows.code⟧}}", "template-name-path"),
        InvalidTemplate("an item without a list", "{{⟦.⟧}}", "template-item-missing"),
        InvalidTemplate("an item that is a record", "{{#rows}}{{⟦.⟧}}{{/rows}}", "template-item-missing"),
        InvalidTemplate(
            "an item around a record", "{{#standards}}{{#twin}}{{⟦.⟧}}{{/twin}}{{/standards}}", "template-item-missing"),
        InvalidTemplate("a list as a value", "{{⟦rows⟧}}", "template-value-kind", help: "{{#rows}}"),
        InvalidTemplate("a list of text as a value", "{{⟦standards⟧}}", "template-value-kind"),
        InvalidTemplate("a record as a value", "{{⟦twin⟧}}", "template-value-kind"),
        InvalidTemplate("a flag as a value", "{{⟦soft⟧}}", "template-value-kind"),
        InvalidTemplate("text in three braces", "{{{⟦title⟧}}}", "template-value-unescaped", help: "{{title}}"),
        InvalidTemplate("text after an ampersand", "{{&⟦title⟧}}", "template-value-unescaped"),
        InvalidTemplate("bytes of text in three braces", "{{{⟦summary⟧}}}", "template-value-unescaped"),
        InvalidTemplate("a URL in three braces", "{{{⟦link⟧}}}", "template-value-unescaped"),
        InvalidTemplate("an item in three braces", "{{#standards}}{{{⟦.⟧}}}{{/standards}}", "template-value-unescaped"),
        InvalidTemplate("HTML in two braces", "{{⟦body⟧}}", "template-value-escaped", help: "{{{body}}}"),
        InvalidTemplate("a section over a number", "{{#⟦count⟧}}{{/count}}", "template-section-kind"),
        InvalidTemplate(
            "a block that the parent does not have", "{{<p}}{{$⟦mian⟧}}{{/mian}}{{/p}}",
            partials: ["p": "{{$main}}{{/main}}"],
            "template-block-unknown", help: "did you mean `main`?"),
        InvalidTemplate(
            "all names in a template", "{{⟦a⟧}}{{#rows}}{{⟦b⟧}}{{/rows}}{{⟦c⟧}}", "template-name-unknown",
            "template-name-unknown", "template-name-unknown"),
        InvalidTemplate(
            "a name in a partial, once", "{{>p}}{{>p}}{{#twin}}{{>p}}{{/twin}}", partials: ["p": "{{⟦titel⟧}}"],
            "template-name-unknown", note: "`p` is included here for `SamplePage`"),
        InvalidTemplate(
            "a name that only some includers have", "{{#rows}}{{>p}}{{/rows}}{{>p}}", partials: ["p": "{{⟦code⟧}}"],
            "template-name-unknown", note: "`p` is included here for `SamplePage`"),
        InvalidTemplate(
            "a name in a parent", "{{#twin}}{{<p}}{{/p}}{{/twin}}", partials: ["p": "{{⟦cod⟧}}"],
            "template-name-unknown",
            note: "`p` is included here for `SampleRow` in `SamplePage`"),
        InvalidTemplate(
            "a name in a block, where it is written", "{{<p}}{{$a}}{{⟦cod⟧}}{{/a}}{{/p}}",
            partials: ["p": "{{$a}}{{/a}}"],
            "template-name-unknown"),
    ]

    @Test("the note says which tag includes the template")
    func inclusionIsNoted() {
        let templates = MarkedTemplates(["main": "{{#twin}}{{>⟦p⟧}}{{/twin}}", "p": "{{titel}}{{cod}}"])
        let found = diagnostics(of: templates.sources, for: SamplePage.self)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.notes.map(\.location) == templates.marks })
    }

    @Test("a name that is found further out is not an error")
    func walksUp() throws {
        #expect(try rendered(SamplePage(), "{{#twin}}{{code}} {{title}}{{/twin}}") == "5.3.2 Mail &amp; more")
    }
}
