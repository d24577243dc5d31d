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

    /// More than anybody reads; a file that has as many is no text that somebody wrote.
    private static let mostMistakes = 200

    private mutating func note(_ cause: some Cause, _ range: Range<Int>) {
        guard diagnostics.count < Reporter.mostMistakes else { return }
        let isLast = diagnostics.count == Reporter.mostMistakes - 1
        let place = location(range)
        diagnostics.append(
            isLast ? FileCause.tooManyMistakes.diagnostic(at: place) : cause.diagnostic(at: place))
    }

    func location(_ range: Range<Int>) -> Location { Location(path: path, range: range) }

    var hasErrors: Bool { diagnostics.hasErrors }
}
