import Diagnostics
import Mustache
import Testing

@Suite("Names that a view does not have")
struct NameDiagnosticsTests {
    @Test(arguments: mistakes)
    func isReported(_ faulty: Faulty) throws {
        try faulty.check(diagnostics(of: faulty.templates.sources, for: SamplePage.self))
    }

    static let mistakes: [Faulty] = [
        Faulty("an unknown value", "a {{⟦titel⟧}}", "template-name-unknown", help: "did you mean `title`?"),
        Faulty("an unknown value like no other", "{{⟦zzzzzz⟧}}", "template-name-unknown", help: "`SamplePage`"),
        Faulty("an unknown section", "{{#⟦sotf⟧}}{{/sotf}}", "template-name-unknown", help: "did you mean `soft`?"),
        Faulty("an unknown inverted section", "{{^⟦sotf⟧}}{{/sotf}}", "template-name-unknown"),
        Faulty(
            "a name of the page beside one of the row", "{{#rows}}{{⟦titel⟧}}{{/rows}}", "template-name-unknown",
            help: "did you mean `title`?"),
        Faulty("a name of the row outside of it", "{{#rows}}{{/rows}}{{⟦code⟧}}", "template-name-unknown"),
        Faulty("an unknown first part", "{{⟦twni⟧.code}}", "template-name-unknown", help: "did you mean `twin`?"),
        Faulty("an unknown last part", "{{twin.⟦cdoe⟧}}", "template-name-unknown", help: "did you mean `code`?"),
        Faulty("a part of text", "{{⟦title.code⟧}}", "template-name-path"),
        Faulty("a part of a list", "{{⟦rows.code⟧}}", "template-name-path"),
        Faulty("an item without a list", "{{⟦.⟧}}", "template-item-missing"),
        Faulty("an item that is a record", "{{#rows}}{{⟦.⟧}}{{/rows}}", "template-item-missing"),
        Faulty(
            "an item around a record", "{{#standards}}{{#twin}}{{⟦.⟧}}{{/twin}}{{/standards}}", "template-item-missing"),
        Faulty("a list as a value", "{{⟦rows⟧}}", "template-value-kind", help: "{{#rows}}"),
        Faulty("a list of text as a value", "{{⟦standards⟧}}", "template-value-kind"),
        Faulty("a record as a value", "{{⟦twin⟧}}", "template-value-kind"),
        Faulty("a flag as a value", "{{⟦soft⟧}}", "template-value-kind"),
        Faulty("text in three braces", "{{{⟦title⟧}}}", "template-value-unescaped", help: "{{title}}"),
        Faulty("text after an ampersand", "{{&⟦title⟧}}", "template-value-unescaped"),
        Faulty("bytes of text in three braces", "{{{⟦summary⟧}}}", "template-value-unescaped"),
        Faulty("a URL in three braces", "{{{⟦link⟧}}}", "template-value-unescaped"),
        Faulty("an item in three braces", "{{#standards}}{{{⟦.⟧}}}{{/standards}}", "template-value-unescaped"),
        Faulty("HTML in two braces", "{{⟦body⟧}}", "template-value-escaped", help: "{{{body}}}"),
        Faulty("a section over a number", "{{#⟦count⟧}}{{/count}}", "template-section-kind"),
        Faulty(
            "a block that the parent does not have", "{{<p}}{{$⟦mian⟧}}{{/mian}}{{/p}}",
            partials: ["p": "{{$main}}{{/main}}"],
            "template-block-unknown", help: "did you mean `main`?"),
        Faulty(
            "all names in a template", "{{⟦a⟧}}{{#rows}}{{⟦b⟧}}{{/rows}}{{⟦c⟧}}", "template-name-unknown",
            "template-name-unknown", "template-name-unknown"),
        Faulty(
            "a name in a partial, once", "{{>p}}{{>p}}{{#twin}}{{>p}}{{/twin}}", partials: ["p": "{{⟦titel⟧}}"],
            "template-name-unknown", note: "`p` is included here for `SamplePage`"),
        Faulty(
            "a name that only some includers have", "{{#rows}}{{>p}}{{/rows}}{{>p}}", partials: ["p": "{{⟦code⟧}}"],
            "template-name-unknown", note: "`p` is included here for `SamplePage`"),
        Faulty(
            "a name in a parent", "{{#twin}}{{<p}}{{/p}}{{/twin}}", partials: ["p": "{{⟦cod⟧}}"],
            "template-name-unknown",
            note: "`p` is included here for `SampleRow` in `SamplePage`"),
        Faulty(
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

    @Test("a name that is found further out is no mistake")
    func walksUp() throws {
        #expect(try rendered(SamplePage(), "{{#twin}}{{code}} {{title}}{{/twin}}") == "5.3.2 Mail &amp; more")
    }
}
