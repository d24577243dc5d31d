package import Diagnostics

/// How problems are worded and printed.
package struct PreviewReport: Sendable {
    /// The text of diagnostics for the overlay on a page, without colors.
    let text: @Sendable ([Diagnostic]) -> String
    /// Prints diagnostics to the terminal; called whenever they change, with an empty list if there are no longer any.
    ///
    /// `hasPages` is whether there are pages to show.
    let printDiagnostics: @Sendable (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void
    /// Prints a line to the terminal.
    let printNote: @Sendable (String) -> Void

    package init(
        text: @Sendable @escaping ([Diagnostic]) -> String,
        printDiagnostics: @Sendable @escaping (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void,
        printNote: @Sendable @escaping (String) -> Void
    ) {
        self.text = text
        self.printDiagnostics = printDiagnostics
        self.printNote = printNote
    }
}
