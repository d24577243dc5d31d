import Diagnostics

/// Templates that are sound in themselves and include only each other.
package struct Library: Sendable {
    let templates: [String: ParsedTemplate]
    let dialect: Dialect
    let constants: [String: URLReference]

    /// Parses all templates.
    ///
    /// - Parameters:
    ///   - sources: the templates, each with a name of its own.
    ///   - dialect: how much they must promise.
    ///   - constants: names that stand for the same URL in all templates, such as `assets/style.css`.
    /// - Throws: all mistakes of all templates at once.
    package init(_ sources: [TemplateSource], dialect: Dialect = .checked, constants: [String: URLReference] = [:])
        throws(TemplateErrors)
    {
        var templates: [String: ParsedTemplate] = [:]
        var diagnostics: [Diagnostic] = []
        for source in sources {
            var parser = Parser(source, dialect: dialect)
            let template = parser.parse()
            diagnostics += parser.diagnostics
            if let first = templates[source.name] {
                let note = Diagnostic.Note("the other one", at: first.source.location(of: 0..<0))
                let mistake = SyntaxMistake.repeatedTemplate(source.name)
                diagnostics.append(mistake.diagnostic(at: source.location(of: 0..<0), notes: [note]))
            } else {
                templates[source.name] = template
            }
        }
        if dialect == .checked {
            diagnostics += Self.unknownInclusions(in: templates)
        }
        guard diagnostics.isEmpty else { throw TemplateErrors(diagnostics) }
        self.templates = templates
        self.dialect = dialect
        self.constants = constants
    }

    private static func unknownInclusions(in templates: [String: ParsedTemplate]) -> [Diagnostic] {
        let known = templates.keys.sorted()
        return templates.values.flatMap { template in
            template.inclusions.compactMap { name in
                // A name that is wrong in itself has been reported already.
                guard templates[name.text] == nil, !name.text.isEmpty, !name.text.hasPrefix("*") else { return nil }
                let suggestion = nearest(to: name.text, among: known)
                let mistake = SyntaxMistake.unknownTemplate(name.text, suggestion: suggestion)
                return mistake.diagnostic(at: template.source.location(of: name.range))
            }
        }
    }
}
