package import Diagnostics

/// The kinds of diagnostics that are reported for the files of a theme, except for what is wrong within a template.
package let themeDiagnostics: [any DiagnosticKind.Type] = [TemplateNotRegular.self, TemplateIgnored.self]

struct TemplateNotRegular: DiagnosticKind {
    static let id = "template-not-regular"
    static let explanation = Explanation(
        "there is a link or special file among the templates", "Only regular files are read; links are not followed.",
        wrong: "layout.mustache -> elsewhere", right: "a copy of the file")
    var message: String { "this is a link or a special file, and templates are read from regular files only" }
    var help: String? { "put a copy of the file here" }
}

struct TemplateIgnored: DiagnosticKind {
    static let id = "template-ignored"
    static let explanation = Explanation(
        "a file among the templates is not used",
        "The names of templates end in `.mustache`; files to be published as they are belong in `assets/`.",
        wrong: "Templates/style.css", right: "Templates/assets/style.css")
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the file is not used" }
    var help: String? { "templates end in `.mustache`; what is to be published belongs in `assets/`" }
}
