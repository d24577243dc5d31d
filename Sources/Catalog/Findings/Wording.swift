internal import Diagnostics

/// The words of a diagnostic.
struct Wording {
    let id: String
    let severity: Diagnostic.Severity
    let message: String
    let notes: [Diagnostic.Note]
    let help: String?

    /// Something that is wrong.
    init(_ id: String, _ message: String, notes: [Diagnostic.Note] = [], help: String? = nil) {
        self.init(id: id, severity: .error, message: message, notes: notes, help: help)
    }

    /// Something that may be wrong.
    init(warning id: String, _ message: String, notes: [Diagnostic.Note] = [], help: String? = nil) {
        self.init(id: id, severity: .warning, message: message, notes: notes, help: help)
    }

    private init(id: String, severity: Diagnostic.Severity, message: String, notes: [Diagnostic.Note], help: String?) {
        self.id = id
        self.severity = severity
        self.message = message
        self.notes = notes
        self.help = help
    }

    /// "`a`, `b` and `c`".
    static func list(_ names: some Sequence<some CustomStringConvertible>, _ conjunction: String = "and") -> String {
        let quoted = names.map { "`\($0)`" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// "did you mean `medium`?", or else which names there are if they are few.
    static func suggestion(for name: String, among known: [String]) -> String? {
        if let near = nearest(to: name, among: known) { return "did you mean `\(near)`?" }
        return known.count <= 16 && !known.isEmpty ? "there are \(list(known))" : nil
    }
}
