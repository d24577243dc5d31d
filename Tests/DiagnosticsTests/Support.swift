import Diagnostics
import TestSupport

/// A file with a mistake at a marked place.
struct Example {
    let location: Location
    let bytes: [UInt8]

    init(_ marked: String, path: String = "a.md") throws {
        let marked = MarkedText(marked)
        bytes = marked.bytes
        location = Location(path: path, range: marked.range)
    }

    /// Writes one diagnostic about the marked place.
    func write(
        as format: DiagnosticFormat = .terminal, severity: Diagnostic.Severity = .error, message: String = "wrong",
        notes: [Diagnostic.Note] = [], help: String? = nil, isColored: Bool = false
    ) -> String {
        let diagnostic = Diagnostic(
            id: "some-id", severity: severity, at: location, message: message, notes: notes, help: help)
        return format.write([diagnostic], bytes: bytes, isColored: isColored)
    }
}

extension DiagnosticFormat {
    /// Writes diagnostics about a single file.
    func write(_ diagnostics: [Diagnostic], bytes: [UInt8] = [], isColored: Bool = false) -> String {
        var sources = SourceCache { _ in bytes }
        return write(diagnostics, sources: &sources, isColored: isColored)
    }
}
