internal import Text

/// The output formats of diagnostics.
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
    ///   - sources: provides the lines.
    ///   - isColored: whether colors are used.
    ///   - explanation: the explanation of an ID, for formats that include it.
    package func write(
        _ diagnostics: [Diagnostic], sources: inout SourceCache, isColored: Bool = false,
        explanation: (_ id: String) -> Explanation? = { _ in nil }
    ) -> String {
        switch self {
        case .terminal: diagnostics.map { terminalText(of: $0, &sources, isColored: isColored) }.joined(separator: "\n")
        case .github: diagnostics.map { gitHubCommand(for: $0, &sources) }.joined()
        case .sarif: String(decoding: sarifLog(of: diagnostics, &sources, explanation).encodedLine, as: UTF8.self)
        case .json:
            String(decoding: JSON.array(diagnostics.map { jsonObject(for: $0, &sources) }).encodedLine, as: UTF8.self)
        }
    }
}

private func jsonObject(for diagnostic: Diagnostic, _ sources: inout SourceCache) -> JSON {
    .objectOmittingNil([
        "id": .string(diagnostic.id),
        "severity": .string(diagnostic.severity.rawValue),
        "location": diagnostic.location.map { jsonObject(for: $0, &sources) },
        "message": .string(diagnostic.message),
        "notes": .array(
            diagnostic.notes.map { note in
                .objectOmittingNil([
                    "message": .string(note.message), "location": note.location.map { jsonObject(for: $0, &sources) },
                ])
            }),
        "help": diagnostic.help.map(JSON.string),
    ])
}

private func jsonObject(for location: Location, _ sources: inout SourceCache) -> JSON {
    let file = sources.file(at: location.path)
    let start = file.position(of: location.range.lowerBound)
    let end = file.position(of: location.range.upperBound)
    return .objectOmittingNil([
        "file": .string(location.path), "line": .number(start.line), "column": .number(start.column),
        "endLine": .number(end.line), "endColumn": .number(end.column),
    ])
}
