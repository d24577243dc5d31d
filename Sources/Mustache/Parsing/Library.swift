internal import Diagnostics

/// Templates that have been parsed without errors and include only each other.
package struct Library: Sendable {
    let templates: [String: ParsedTemplate]
    let constants: [String: URLReference]

    /// Parses all templates.
    ///
    /// - Parameters:
    ///   - sources: the templates, each with a different name.
    ///   - constants: names that have the same value in all templates, such as `assets/style.css`.
    /// - Throws: all problems of all templates.
    package init(_ sources: [TemplateSource], constants: [String: URLReference] = [:]) throws(TemplateErrors) {
        var templates: [String: ParsedTemplate] = [:]
        var diagnostics: [Diagnostic] = []
        for source in sources {
            var parser = Parser(source)
            let template = parser.parse()
            diagnostics += parser.diagnostics
            if let first = templates[source.name] {
                let kind = RepeatedTemplate(name: source.name, first: first.source.location(of: 0..<0))
                diagnostics.append(kind.diagnostic(at: source.location(of: 0..<0)))
            } else {
                templates[source.name] = template
            }
        }
        diagnostics += Self.unknownInclusions(in: templates)
        guard diagnostics.isEmpty else { throw TemplateErrors(diagnostics) }
        self.templates = templates
        self.constants = constants
    }

    private static func unknownInclusions(in templates: [String: ParsedTemplate]) -> [Diagnostic] {
        let known = templates.keys.sorted()
        return templates.values.flatMap { template in
            template.inclusions.compactMap { name in
                // The scanner has reported an invalid name already.
                guard templates[name.text] == nil, !name.text.isEmpty, !name.text.hasPrefix("*") else { return nil }
                let kind = UnknownTemplate(name: name.text, known: known)
                return kind.diagnostic(at: template.source.location(of: name.range))
            }
        }
    }
}

// MARK: - Dependencies

extension Library {
    /// The parts of a template.
    package struct Dependencies: Sendable {
        /// The template itself and all templates that it includes, directly or through others, in order of first use.
        package fileprivate(set) var templates: [TemplateSource] = []
        /// The names of all constants in these templates, in order of first use.
        package fileprivate(set) var constants: [String] = []
    }

    /// - Parameter name: the name of a template; an unknown one has no dependencies.
    package func dependencies(of name: String) -> Dependencies {
        var dependencies = Dependencies()
        var seen: Set<String> = []
        var waiting = [name]
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            guard seen.insert(name).inserted, let template = templates[name] else { continue }
            dependencies.templates.append(template.source)
            for constant in template.values.map(\.text)
            where constants[constant] != nil && !dependencies.constants.contains(constant) {
                dependencies.constants.append(constant)
            }
            waiting += template.inclusions.map(\.text)
        }
        return dependencies
    }
}

// MARK: - Binding

extension Library {
    /// Resolves all names of a template, and of all templates that it includes, for a type of view.
    ///
    /// - Throws: all problems.
    package func bind<Page: View>(_ name: String, to type: Page.Type) throws(TemplateErrors) -> Template<Page> {
        Template(try bind(name, to: .record { Page.fields.schema }))
    }

    /// Resolves all names of a template for a type that is known only at run time.
    ///
    /// - Parameter type: a record, or anything else that the template shows as `{{.}}`.
    package func bind(_ name: String, to type: ValueType) throws(TemplateErrors) -> BoundTemplate {
        guard let template = templates[name] else {
            let kind = MissingTemplate(name: name, known: templates.keys.sorted())
            throw TemplateErrors([kind.diagnostic(at: nil)])
        }
        var binder = Binder(self)
        let bound = binder.bind(template, to: type)
        guard binder.diagnostics.isEmpty else { throw TemplateErrors(binder.diagnostics) }
        return bound
    }
}
