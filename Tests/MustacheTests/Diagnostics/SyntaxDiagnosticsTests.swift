import Diagnostics
import Mustache
import Testing

@Suite("Syntax errors in a template")
struct SyntaxDiagnosticsTests {
    @Test(arguments: invalidTemplates)
    func isReported(_ template: InvalidTemplate) throws {
        try template.check(diagnostics(of: template.templates.sources, for: SamplePage.self))
    }

    static let invalidTemplates: [InvalidTemplate] = [
        InvalidTemplate("a tag without an end", "<p>\n⟦{{⟧title\n</p>", "template-tag-unclosed"),
        InvalidTemplate("a tag without an end in a section", "{{#soft}}⟦{{⟧title", "template-tag-unclosed"),
        InvalidTemplate("three braces closed by two", "⟦{{⟧{body}}", "template-tag-unclosed"),
        InvalidTemplate("a section without an end", "a ⟦{{#soft}}⟧ b", "template-section-unclosed", help: "{{/soft}}"),
        InvalidTemplate("an inverted section without an end", "⟦{{^soft}}⟧", "template-section-unclosed"),
        InvalidTemplate("a block without an end", "⟦{{$a}}⟧", "template-section-unclosed", help: "{{/a}}"),
        InvalidTemplate("a parent without an end", "⟦{{<p}}⟧", partials: ["p": ""], "template-section-unclosed"),
        InvalidTemplate(
            "a section that ends after the one around it", "{{#soft}}⟦{{#rows}}⟧{{/soft}}", "template-section-unclosed",
            note: "`soft`, which contains it, ends here"),
        InvalidTemplate("an end without a beginning", "a ⟦{{/soft}}⟧ b", "template-end-stray"),
        InvalidTemplate(
            "an end with another name", "{{#soft}}a⟦{{/sofd}}⟧", "template-end-mismatched", help: "`{{/soft}}`",
            note: "opened here"),
        InvalidTemplate("a single delimiter", "⟦{{=<%=}}⟧", "template-delimiters"),
        InvalidTemplate("three delimiters", "⟦{{=a b c=}}⟧", "template-delimiters"),
        InvalidTemplate("a delimiter with an equals sign", "⟦{{=<= =>=}}⟧", "template-delimiters"),
        InvalidTemplate("a delimiter without end", "⟦{{=aaaaaaaaaaaaaaaaa b=}}⟧", "template-delimiters"),
        InvalidTemplate("a value without a name", "⟦{{ }}⟧", "template-name-empty"),
        InvalidTemplate("a section without a name", "⟦{{#}}⟧⟦{{/}}⟧", "template-name-empty", "template-name-empty"),
        InvalidTemplate("a name with a space", "{{⟦the title⟧}}", "template-name-malformed"),
        InvalidTemplate("a name with an empty part", "{{⟦twin..code⟧}}", "template-name-malformed"),
        InvalidTemplate("a name that begins with a dot", "{{⟦.code⟧}}", "template-name-malformed"),
        InvalidTemplate(
            "a name of too many parts", "{{⟦a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a⟧}}", "template-name-malformed"),
        InvalidTemplate("a partial that a value names", "{{>⟦*title⟧}}", "template-name-dynamic"),
        InvalidTemplate("a parent that a value names", "{{<⟦*title⟧}}{{/*title}}", "template-name-dynamic"),
        InvalidTemplate(
            "an unknown partial", "{{>⟦haed⟧}}", partials: ["head": ""], "template-unknown",
            help: "did you mean `head`?"
        ),
        InvalidTemplate("an unknown parent", "{{<⟦page⟧}}{{/page}}", "template-unknown"),
        InvalidTemplate(
            "a block that is given twice", "{{<p}}{{$a}}{{/a}}{{$⟦a⟧}}{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
            "template-block-repeated"),
        InvalidTemplate(
            "text of a parent", "{{<p}}\n⟦all lost⟧\n{{/p}}", partials: ["p": ""], "template-parent-content"),
        InvalidTemplate(
            "a value of a parent", "{{<p}}{{⟦title⟧}}{{/p}}", partials: ["p": ""], "template-parent-content"),
        InvalidTemplate(
            "a section of a parent", "{{<p}}{{#⟦soft⟧}}{{/soft}}{{/p}}", partials: ["p": ""], "template-parent-content"),
        InvalidTemplate(
            "several errors at once", "{{⟦a b⟧}}\n⟦{{/soft}}⟧\n{{>⟦q⟧}}", partials: ["p": "⟦{{#soft}}⟧"],
            "template-name-malformed", "template-end-stray", "template-unknown", "template-section-unclosed"),
    ]

    @Test("the note of an end with another name points at the beginning")
    func openingIsNoted() {
        let sources = MarkedTemplates(["main": "é⟦{{#soft}}⟧a{{/sofd}}"])
        let found = diagnostics(of: sources.sources, for: SamplePage.self)
        #expect(found.first?.notes.map(\.location) == sources.marks)
    }

    @Test(
        "bytes that are not UTF-8 are reported where they begin",
        arguments: [
            ([0x61, 0x62, 0xFF, 0x63], 2..<3), ([0x61, 0xC3], 1..<2), ([0x61, 0xE2, 0x82], 1..<3),
            ([0xED, 0xA0, 0x80], 0..<1),
            ([0x7B, 0x7B, 0x80], 2..<3),
        ] as [([UInt8], Range<Int>)])
    func encoding(bytes: [UInt8], range: Range<Int>) {
        let found = diagnostics(of: [TemplateSource(name: "main", path: "m", bytes: bytes)], for: SamplePage.self)
        #expect(found.map(\.id) == ["template-encoding"])
        #expect(found.first?.location == Location(path: "m", range: range))
    }

    @Test("a byte order mark is not part of the template")
    func byteOrderMark() throws {
        #expect(try rendered(SamplePage(), "\u{FEFF}{{! alone }}\nx") == "x")
    }

    @Test("two templates with the same name are reported with both paths")
    func repeatedTemplate() {
        let sources = ["a", "b"].map { TemplateSource(name: "main", path: $0, bytes: []) }
        let found = diagnostics(of: sources, for: SamplePage.self)
        #expect(found.map(\.id) == ["template-repeated"])
        #expect(found.map(\.location?.path) == ["b"])
        #expect(found.first?.notes.first?.location?.path == "a")
    }

    @Test("a missing template is reported with the nearest name")
    func missingTemplate() {
        let found = diagnostics(of: [TemplateSource(name: "mian", path: "p", bytes: [])], for: SamplePage.self)
        #expect(found.map(\.id) == ["template-missing"])
        #expect(found.first?.help == "did you mean `mian`?")
    }
}
