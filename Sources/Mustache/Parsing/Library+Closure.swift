extension Library {
    /// What a template is put together of.
    package struct Closure: Sendable {
        /// The template itself and all that it includes, however deep, each once, in the order in which they are met.
        package fileprivate(set) var templates: [TemplateSource] = []
        /// The constants that they name, each once.
        package fileprivate(set) var constants: [String] = []
    }

    /// - Parameter name: of a template; one that does not exist is put together of nothing.
    package func closure(of name: String) -> Closure {
        var closure = Closure()
        var seen: Set<String> = []
        var waiting = [name]
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            guard seen.insert(name).inserted, let template = templates[name] else { continue }
            closure.templates.append(template.source)
            for constant in template.nodes.flatMap(\.values)
            where constants[constant] != nil && !closure.constants.contains(constant) {
                closure.constants.append(constant)
            }
            waiting += template.inclusions.map(\.text)
        }
        return closure
    }
}

extension Node {
    /// The names whose values stand here or further inside.
    fileprivate var values: [String] {
        switch self {
        case .value(let name, _): [name.text]
        case .section(let section): section.children.flatMap(\.values)
        case .parent(_, let arguments): arguments.flatMap(\.children).flatMap(\.values)
        case .block(let block): block.children.flatMap(\.values)
        case .line, .text, .partial: []
        }
    }
}
