internal import Text

/// How diagnostics are written for whoever reads them.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// For a person: the line with a caret.
    case terminal
    /// Workflow commands that GitHub shows beside the changed lines.
    case github
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// One JSON document.
    case json

    /// Writes diagnostics in the order given.
    ///
    /// - Parameters:
    ///   - sources: where the lines are looked up.
    ///   - isColored: whether a terminal may be told colours.
    ///   - meaning: what an ID means, for a format that tells of each once.
    package func write(
        _ diagnostics: [Diagnostic], sources: inout Sources, isColored: Bool = false,
        meaning: (_ id: String) -> DiagnosticMeaning? = { _ in nil }
    ) -> String {
        switch self {
        case .terminal: diagnostics.map { terminalText(of: $0, &sources, isColored: isColored) }.joined(separator: "\n")
        case .github: diagnostics.map { gitHubCommand(for: $0, &sources) }.joined()
        case .sarif: String(decoding: sarifLog(of: diagnostics, &sources, meaning).line, as: UTF8.self)
        case .json: String(decoding: JSON.array(diagnostics.map { jsonObject(for: $0, &sources) }).line, as: UTF8.self)
        }
    }
}

/// What all diagnostics of one ID have in common, in words.
package struct DiagnosticMeaning: Sendable {
    /// A few words.
    package let title: String
    /// Some sentences, with names between backticks as in Markdown.
    package let text: String

    package init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}

private func jsonObject(for diagnostic: Diagnostic, _ sources: inout Sources) -> JSON {
    .members([
        "id": .string(diagnostic.id),
        "severity": .string(diagnostic.severity.rawValue),
        "location": diagnostic.location.map { jsonObject(for: $0, &sources) },
        "message": .string(diagnostic.message),
        "notes": .array(
            diagnostic.notes.map { note in
                .members([
                    "message": .string(note.message), "location": note.location.map { jsonObject(for: $0, &sources) },
                ])
            }),
        "help": diagnostic.help.map(JSON.string),
    ])
}

private func jsonObject(for location: Location, _ sources: inout Sources) -> JSON {
    let file = sources.file(at: location.path)
    let start = file.position(of: location.range.lowerBound)
    let end = file.position(of: location.range.upperBound)
    return .members([
        "file": .string(location.path), "line": .number(start.line), "column": .number(start.column),
        "endLine": .number(end.line), "endColumn": .number(end.column),
    ])
}
