import Diagnostics
import Testing

/// Takes the markers `⟦` and `⟧` out of a text.
///
/// - Returns: the bytes without them, and the range that stood between them.
func unmark(_ marked: String) throws -> ([UInt8], Range<Int>) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    try #require(parts.count == 3)
    let counts = parts.map(\.utf8.count)
    return (parts.flatMap(\.utf8), counts[0]..<counts[0] + counts[1])
}

/// A file with a mistake at a marked place.
struct Example {
    let location: Location
    let bytes: [UInt8]

    init(_ marked: String, path: String = "a.md") throws {
        let (bytes, range) = try unmark(marked)
        self.bytes = bytes
        location = Location(path: path, range: range)
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
