import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// Errors of designers in the templates, each at its place.
@Suite struct ThemeErrorTests {
    let templates: Sandbox

    init() throws {
        templates = try Sandbox(copying: Repository.plainTemplates)
    }

    /// An edit that makes a template invalid. The sign ▸ marks the expected place of the diagnostic, and is removed.
    struct InvalidEdit: Sendable, CustomTestStringConvertible {
        let id: String
        let file: String
        let old: String
        let new: String
        var help: String?

        var testDescription: String { "\(id) in \(file)" }
    }

    @Test(arguments: [
        InvalidEdit(
            id: "template-name-unknown", file: "layout.mustache", old: "{{assets/style.css}}",
            new: "{{▸assets/styles.css}}"),
        InvalidEdit(
            id: "template-section-unclosed", file: "code.mustache",
            old: "{{#standards}}\n<li class=\"badge\">{{.}}</li>\n{{/standards}}",
            new: "▸{{#standards}}\n<li class=\"badge\">{{.}}</li>"),
        InvalidEdit(
            id: "template-unknown", file: "index.mustache", old: "{{> parts/code-columns}}",
            new: "{{> ▸parts/code-column}}",
            help: "did you mean `parts/code-columns`?"),
        InvalidEdit(
            id: "template-name-unknown", file: "code.mustache", old: "{{severity}} severity",
            new: "{{▸severty}} severity",
            help: "did you mean `severity`?"),
        InvalidEdit(
            id: "template-name-unknown", file: "parts/code-row.mustache", old: "<td>{{title}}</td>",
            new: "<td>{{▸titel}}</td>",
            help: "did you mean `title`?"),
        InvalidEdit(id: "template-value-escaped", file: "code.mustache", old: "{{{lead}}}", new: "{{▸lead}}"),
        InvalidEdit(
            id: "template-value-unescaped", file: "code.mustache", old: "<td>{{action}}</td>",
            new: "<td>{{{▸action}}}</td>"),
        InvalidEdit(
            id: "template-place-url", file: "category.mustache", old: "href=\"{{editURL}}\"", new: "href=\"{{▸title}}\""
        ),
        InvalidEdit(
            id: "template-end-stray", file: "parts/footer.mustache", old: "</footer>", new: "</footer>▸{{/title}}"),
    ])
    func `an error is reported at its place, and there is no theme`(edit: InvalidEdit) throws {
        let text = try templates.read(edit.file)
        let old = try #require(text.firstRange(of: edit.old))
        let marked = text.replacingCharacters(in: old, with: edit.new)
        try templates.write(edit.file, marked.replacing("▸", with: ""))
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(theme == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1 && diagnostic.severity == .error)
        #expect(diagnostic.id == edit.id)
        #expect(diagnostic.location?.path == "\(templates.path)/\(edit.file)")
        let mark = try #require(marked.firstRange(of: "▸"))
        #expect(diagnostic.location?.range.lowerBound == marked[..<mark.lowerBound].utf8.count)
        if let help = edit.help { #expect(diagnostic.help == help) }
    }

    @Test(arguments: ["code", "index", "category", "page", "not-found", "redirect"])
    func `every page needs its template`(name: String) throws {
        try templates.remove("\(name).mustache")
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(theme == nil)
        #expect(diagnostics.map(\.id) == ["template-missing"])
        #expect(diagnostics.first?.message == "there is no template `\(name)`")
    }

    @Test func `one run reports all errors of all templates, in order`() throws {
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

    @Test func `an error in a part of many pages is reported once`() throws {
        try templates.replace("{{page.site.description}}", with: "{{page.site.nonsense}}", in: "parts/footer.mustache")
        #expect(try ThemeLoader(root: templates.path).load().diagnostics.map(\.id) == ["template-name-unknown"])
    }

    @Test(arguments: ["code.mustache", "parts/footer.mustache", "assets/style.css"])
    func `a NUL byte and a conflict that is not resolved are reported, and nothing else`(name: String) throws {
        let text = try templates.read(name)
        for (damage, id, length) in [
            ("\0", "nul-byte", 0), ("<<<<<<< HEAD\n=======\n>>>>>>> b\n", "conflict-marker", 12),
        ] {
            try templates.write(name, text + damage)
            let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
            let range = text.utf8.count..<text.utf8.count + length
            #expect(theme == nil && diagnostics.map(\.id) == [id])
            #expect(diagnostics.first?.location == Location(path: "\(templates.path)/\(name)", range: range))
        }
    }

    @Test(arguments: [
        "style.css~", "#site.js#", "style.css.bak", "style.css.orig", "4913", "Thumbs.db", "site.js___jb_tmp___",
        "fonts/a.woff2.swp",
    ])
    func `files that an editor leaves among the assets are reported and not published`(name: String) throws {
        try templates.write("assets/\(name)", "x")
        let (theme, diagnostics) = try ThemeLoader(root: templates.path).load()
        #expect(diagnostics.map(\.id) == ["asset-dropping"] && !diagnostics.hasErrors)
        #expect(try #require(theme).assets.count == 3)
    }

    @Test func `a file that is not a template is reported, and a link is rejected`() throws {
        try templates.write("notes.txt", "")
        let (theme, warnings) = try ThemeLoader(root: templates.path).load()
        #expect(theme != nil && warnings.map(\.id) == ["template-ignored"] && warnings.first?.severity == .warning)
        try FileManager.default.createSymbolicLink(
            atPath: "\(templates.path)/assets/link.css", withDestinationPath: "/etc/passwd")
        let (none, errors) = try ThemeLoader(root: templates.path).load()
        #expect(none == nil && errors.contains { $0.id == "template-not-regular" && $0.severity == .error })
        try templates.write("assets/style.css~", "")
        let ids = try ThemeLoader(root: templates.path).load().diagnostics.map(\.id)
        #expect(Set(ids) == Set(themeDiagnostics.map { $0.id }))
    }
}
