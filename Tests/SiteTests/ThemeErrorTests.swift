import Diagnostics
import Foundation
import Site
import Testing

/// What a designer can do wrong in the templates, each at its place.
@Suite struct ThemeMistakeTests {
    let templates: SourceFolder

    init() throws {
        templates = try SourceFolder(copying: Repository.templates)
    }

    /// Where a mistake is put in place of something right. The sign ▸ stands where the diagnostic must point, and is left out.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let id: String
        let file: String
        let old: String
        let new: String
        var help: String?

        var testDescription: String { "\(id) in \(file)" }
    }

    @Test(arguments: [
        Mistake(
            id: "template-name-unknown", file: "layout.mustache", old: "{{assets/style.css}}",
            new: "{{▸assets/styles.css}}"),
        Mistake(
            id: "template-section-unclosed", file: "code.mustache",
            old: "{{#standards}}\n<li class=\"badge\">{{.}}</li>\n{{/standards}}",
            new: "▸{{#standards}}\n<li class=\"badge\">{{.}}</li>"),
        Mistake(
            id: "template-unknown", file: "index.mustache", old: "{{> parts/code-columns}}",
            new: "{{> ▸parts/code-column}}",
            help: "did you mean `parts/code-columns`?"),
        Mistake(
            id: "template-name-unknown", file: "code.mustache", old: "{{severity}} severity",
            new: "{{▸severty}} severity",
            help: "did you mean `severity`?"),
        Mistake(
            id: "template-name-unknown", file: "parts/code-row.mustache", old: "<td>{{title}}</td>",
            new: "<td>{{▸titel}}</td>",
            help: "did you mean `title`?"),
        Mistake(id: "template-value-escaped", file: "code.mustache", old: "{{{lead}}}", new: "{{▸lead}}"),
        Mistake(
            id: "template-value-unescaped", file: "code.mustache", old: "<td>{{action}}</td>",
            new: "<td>{{{▸action}}}</td>"),
        Mistake(
            id: "template-place-url", file: "category.mustache", old: "href=\"{{editURL}}\"", new: "href=\"{{▸title}}\""
        ),
        Mistake(id: "template-end-stray", file: "parts/footer.mustache", old: "</footer>", new: "</footer>▸{{/title}}"),
    ])
    func `a mistake is told at its place, and no theme comes of it`(mistake: Mistake) throws {
        let text = try templates.read(mistake.file)
        let old = try #require(text.firstRange(of: mistake.old))
        let marked = text.replacingCharacters(in: old, with: mistake.new)
        try templates.write(mistake.file, marked.replacing("▸", with: ""))
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(theme == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1 && diagnostic.severity == .error)
        #expect(diagnostic.id == mistake.id)
        #expect(diagnostic.location?.path == "\(templates.path)/\(mistake.file)")
        let mark = try #require(marked.firstRange(of: "▸"))
        #expect(diagnostic.location?.range.lowerBound == marked[..<mark.lowerBound].utf8.count)
        if let help = mistake.help { #expect(diagnostic.help == help) }
    }

    @Test(arguments: ["code", "index", "category", "page", "not-found", "redirect"])
    func `every page needs its template`(name: String) throws {
        try templates.remove("\(name).mustache")
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(theme == nil)
        #expect(diagnostics.map(\.id) == ["template-missing"])
        #expect(diagnostics.first?.message == "there is no template `\(name)`")
    }

    @Test func `one run tells all mistakes of all templates, in order`() throws {
        try templates.replace("{{{lead}}}", with: "{{lead}}{{nonsense}}", in: "code.mustache")
        try templates.replace("{{title}}</h1>", with: "{{titel}}</h1>", in: "page.mustache")
        try templates.remove("redirect.mustache")
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(theme == nil)
        #expect(
            diagnostics.map(\.id) == [
                "template-missing", "template-value-escaped", "template-name-unknown", "template-name-unknown",
            ])
    }

    @Test func `a mistake in a part that many pages show is told once`() throws {
        try templates.replace("{{page.site.description}}", with: "{{page.site.nonsense}}", in: "parts/footer.mustache")
        #expect(try ThemeLoader(root: templates.path).load().diagnostics.map(\.id) == ["template-name-unknown"])
    }

    @Test func `a file that is no template is told of, and a link is refused`() throws {
        try templates.write("notes.txt", "")
        let (theme, warnings) = try ThemeLoader(root: templates.path).load()
        #expect(theme != nil && warnings.map(\.id) == ["template-ignored"] && warnings.first?.severity == .warning)
        try FileManager.default.createSymbolicLink(
            atPath: "\(templates.path)/assets/link.css", withDestinationPath: "/etc/passwd")
        let (none, errors) = try ThemeLoader(root: templates.path).load()
        #expect(none == nil && errors.contains { $0.id == "template-not-regular" && $0.severity == .error })
        #expect(Set(errors.map(\.id)) == Set(themeDiagnostics.map { $0.id }))
    }
}
