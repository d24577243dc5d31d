internal import Diagnostics

/// Collects what is wrong with one file.
struct Reporter {
    let path: String
    private(set) var diagnostics: [Diagnostic] = []

    init(path: String) {
        self.path = path
    }

    // One for each kind of mistake, so that a call names the case alone.
    mutating func callAsFunction(_ cause: FileCause, at range: Range<Int>) { note(cause, range) }
    mutating func callAsFunction(_ cause: FrontMatterCause, at range: Range<Int>) { note(cause, range) }
    mutating func callAsFunction(_ cause: BodyCause, at range: Range<Int>) { note(cause, range) }
    mutating func callAsFunction(_ cause: ReferenceCause, at range: Range<Int>) { note(cause, range) }

    private mutating func note(_ cause: some Cause, _ range: Range<Int>) {
        diagnostics.append(cause.diagnostic(at: location(range)))
    }

    func location(_ range: Range<Int>) -> Location { Location(path: path, range: range) }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
