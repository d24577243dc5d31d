package import Diagnostics
internal import YAML

/// Collects what is wrong with one file.
package struct Reporter {
    let path: String
    package private(set) var diagnostics: [Diagnostic] = []

    package init(path: String) {
        self.path = path
    }

    /// A file with more errors is probably not a text that somebody wrote.
    private static let mostDiagnostics = 200

    package mutating func callAsFunction(_ kind: some DiagnosticKind, at range: Range<Int>) {
        guard diagnostics.count < Reporter.mostDiagnostics else { return }
        let isLast = diagnostics.count == Reporter.mostDiagnostics - 1
        let place = location(range)
        diagnostics.append(isLast ? TooManyMistakes().diagnostic(at: place) : kind.diagnostic(at: place))
    }

    func location(_ range: Range<Int>) -> Location { Location(path: path, range: range) }

    package var hasErrors: Bool { diagnostics.hasErrors }
}
