import Diagnostics
import Mustache
import Testing

@Suite("Mistakes in a template itself")
struct SyntaxDiagnosticsTests {
    @Test(arguments: mistakes)
    func isReported(_ faulty: Faulty) throws {
        try faulty.check(diagnostics(of: faulty.templates.sources, for: SamplePage.self))
    }

    static let mistakes: [Faulty] = [
        Faulty("a tag without an end", "<p>\n⟦{{⟧title\n</p>", "template-tag-unclosed"),
        Faulty("a tag without an end in a section", "{{#soft}}⟦{{⟧title", "template-tag-unclosed"),
        Faulty("three braces closed by two", "⟦{{⟧{body}}", "template-tag-unclosed"),
        Faulty("a section without an end", "a ⟦{{#soft}}⟧ b", "template-section-unclosed", help: "{{/soft}}"),
        Faulty("an inverted section without an end", "⟦{{^soft}}⟧", "template-section-unclosed"),
        Faulty("a block without an end", "⟦{{$a}}⟧", "template-section-unclosed", help: "{{/a}}"),
        Faulty("a parent without an end", "⟦{{<p}}⟧", partials: ["p": ""], "template-section-unclosed"),
        Faulty(
            "a section that ends after the one around it", "{{#soft}}⟦{{#rows}}⟧{{/soft}}", "template-section-unclosed",
            note: "`soft`, which contains it, ends here"),
        Faulty("an end without a beginning", "a ⟦{{/soft}}⟧ b", "template-end-stray"),
        Faulty(
            "an end with another name", "{{#soft}}a⟦{{/sofd}}⟧", "template-end-mismatched", help: "`{{/soft}}`",
            note: "opened here"),
        Faulty("a single delimiter", "⟦{{=<%=}}⟧", "template-delimiters"),
        Faulty("three delimiters", "⟦{{=a b c=}}⟧", "template-delimiters"),
        Faulty("a delimiter with an equals sign", "⟦{{=<= =>=}}⟧", "template-delimiters"),
        Faulty("a delimiter without end", "⟦{{=aaaaaaaaaaaaaaaaa b=}}⟧", "template-delimiters"),
        Faulty("a value without a name", "⟦{{ }}⟧", "template-name-empty"),
        Faulty("a section without a name", "⟦{{#}}⟧⟦{{/}}⟧", "template-name-empty", "template-name-empty"),
        Faulty("a name with a space", "{{⟦the title⟧}}", "template-name-malformed"),
        Faulty("a name with an empty part", "{{⟦twin..code⟧}}", "template-name-malformed"),
        Faulty("a name that begins with a dot", "{{⟦.code⟧}}", "template-name-malformed"),
        Faulty("a name of too many parts", "{{⟦a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a⟧}}", "template-name-malformed"),
        Faulty("a partial that a value names", "{{>⟦*title⟧}}", "template-name-dynamic"),
        Faulty("a parent that a value names", "{{<⟦*title⟧}}{{/*title}}", "template-name-dynamic"),
        Faulty(
            "an unknown partial", "{{>⟦haed⟧}}", partials: ["head": ""], "template-unknown",
            help: "did you mean `head`?"
        ),
        Faulty("an unknown parent", "{{<⟦page⟧}}{{/page}}", "template-unknown"),
        Faulty(
            "a block that is given twice", "{{<p}}{{$a}}{{/a}}{{$⟦a⟧}}{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
            "template-block-repeated"),
        Faulty("text of a parent", "{{<p}}\n⟦all lost⟧\n{{/p}}", partials: ["p": ""], "template-parent-content"),
        Faulty("a value of a parent", "{{<p}}{{⟦title⟧}}{{/p}}", partials: ["p": ""], "template-parent-content"),
        Faulty(
            "a section of a parent", "{{<p}}{{#⟦soft⟧}}{{/soft}}{{/p}}", partials: ["p": ""], "template-parent-content"),
        Faulty(
            "several mistakes at once", "{{⟦a b⟧}}\n⟦{{/soft}}⟧\n{{>⟦q⟧}}", partials: ["p": "⟦{{#soft}}⟧"],
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

    @Test("a byte order mark is no part of the template")
    func byteOrderMark() throws {
        #expect(try rendered(SamplePage(), "\u{FEFF}{{! alone }}\nx") == "x")
    }

    @Test("two templates of one name are reported with both paths")
    func repeatedTemplate() {
        let sources = ["a", "b"].map { TemplateSource(name: "main", path: $0, bytes: []) }
        let found = diagnostics(of: sources, for: SamplePage.self)
        #expect(found.map(\.id) == ["template-repeated"])
        #expect(found.map(\.location?.path) == ["b"])
        #expect(found.first?.notes.first?.location?.path == "a")
    }

    @Test("a template that is not there is reported with the nearest name")
    func missingTemplate() throws {
        let library = try Library([TemplateSource(name: "page", path: "p", bytes: [])])
        let errors = #expect(throws: TemplateErrors.self) { try library.bind("pgae", to: SamplePage.self) }
        #expect(errors?.diagnostics.map(\.id) == ["template-missing"])
        #expect(errors?.diagnostics.first?.help == "did you mean `page`?")
    }
}
