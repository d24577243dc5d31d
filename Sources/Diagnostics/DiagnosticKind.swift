/// A kind of diagnostic: everything that is reported about one kind of problem.
///
///     struct CodeFileMismatch: DiagnosticKind {
///         static let id = "code-file-mismatch"
///         static let explanation = Explanation(
///             "the code differs from the name of the file", "The name of the file becomes the address of the page.",
///             wrong: "code: 4.3.3 in codes/4.3.2.md", right: "code: 4.3.2 in codes/4.3.2.md")
///         let code: EnhancedStatusCode
///         let fileName: String
///         var message: String { "the code is `\(code)`, but the file is called `\(fileName)`" }
///         var help: String? { "rename the file to `\(code).md`, or correct the code" }
///     }
///
/// Messages are lower case, without a full stop, with names in backticks. `help` says what to do.
package protocol DiagnosticKind: Sendable {
    /// The stable name in kebab case, such as `severity-unknown`. It is written as a literal, so that a search finds it.
    static var id: String { get }
    static var explanation: Explanation { get }
    var severity: Diagnostic.Severity { get }
    var message: String { get }
    var notes: [Diagnostic.Note] { get }
    var help: String? { get }
}

extension DiagnosticKind {
    package var severity: Diagnostic.Severity { .error }
    package var notes: [Diagnostic.Note] { [] }
    package var help: String? { nil }

    /// The diagnostic of this kind for a place.
    ///
    /// - Parameters:
    ///   - location: `nil` if no single place holds the problem.
    ///   - additionalNotes: follow the notes of the kind.
    package func diagnostic(at location: Location?, additionalNotes: [Diagnostic.Note] = []) -> Diagnostic {
        Diagnostic(
            id: Self.id, severity: severity, at: location, message: message, notes: notes + additionalNotes, help: help)
    }
}

/// The long form of a kind of diagnostic: what it means, with an example.
package struct Explanation: Sendable {
    /// What is wrong, in a few words.
    package let title: String
    /// Why it is wrong and what to do, in one to three sentences with names in backticks.
    package let text: String
    /// An example that is reported.
    package let wrong: String
    /// The example put right.
    package let right: String

    package init(_ title: String, _ text: String, wrong: String, right: String) {
        self.title = title
        self.text = text
        self.wrong = wrong
        self.right = right
    }
}
