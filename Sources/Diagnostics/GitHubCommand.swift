/// A diagnostic as a workflow command, which GitHub shows at its line in a pull request.
func gitHubCommand(for diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
        let file = sources.file(at: location.path)
        let start = file.position(of: location.range.lowerBound)
        let end = file.position(of: location.range.upperBound)
        properties = ["file=\(escaped(location.path, isProperty: true))", "line=\(start.line)", "col=\(start.column)"]
        // GitHub accepts an end column only for a range within one line.
        if end.line == start.line, end.column > start.column { properties.append("endColumn=\(end.column)") }
    }
    properties.append("title=\(escaped(diagnostic.id, isProperty: true))")
    let paragraphs =
        [diagnostic.message] + diagnostic.notes.map { text(of: $0, &sources) }
        + (diagnostic.help.map { ["help: \($0)"] } ?? [])
    let message = escaped(paragraphs.joined(separator: "\n"), isProperty: false)
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)\n"
}

/// GitHub shows one location for each command, so that of a note is part of the text.
private func text(of note: Diagnostic.Note, _ sources: inout SourceCache) -> String {
    guard let location = note.location else { return "note: \(note.message)" }
    let start = sources.file(at: location.path).position(of: location.range.lowerBound)
    return "\(location.path):\(start.line):\(start.column): note: \(note.message)"
}

/// Escapes text as GitHub's own toolkit does: a comma or a colon ends a property, but only a line end ends a message.
private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where isProperty: result += "%3A"
        case "," where isProperty: result += "%2C"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
