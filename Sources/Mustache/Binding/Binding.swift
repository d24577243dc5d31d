import Diagnostics

/// What a template makes, which decides how values are escaped.
package enum Format: Sendable {
    /// HTML: values are escaped, and only stand where that makes them safe.
    case html
    /// XML or part of a page: values are escaped, wherever they stand.
    case xml
    /// Plain text: values are written as they are.
    case text
}

extension Library {
    /// Resolves all names of a template, and of all it includes, against a type of view.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - type: what it shows.
    ///   - format: what it makes.
    /// - Throws: all mistakes at once.
    package func bind<Page: View>(
        _ name: String, to type: Page.Type, format: Format = .html
    ) throws(TemplateErrors) -> Template<Page> {
        Template(try bind(name, to: .record { Page.fields.schema }, format: format))
    }

    /// Resolves all names of a template against a shape that is made at run time.
    ///
    /// - Parameter shape: a record, or something else that the template shows as `{{.}}`.
    package func bind(_ name: String, to shape: Shape, format: Format = .html) throws(TemplateErrors) -> Program {
        guard let template = templates[name] else {
            let mistake = BindingMistake.noSuchTemplate(
                name, suggestion: nearest(to: name, among: templates.keys.sorted()))
            throw TemplateErrors([mistake.diagnostic(at: nil)])
        }
        var binder = Binder(self, format: format)
        let program = binder.program(of: template, for: shape)
        guard binder.diagnostics.isEmpty else { throw TemplateErrors(binder.diagnostics) }
        return program
    }
}
