package import Diagnostics

/// Every kind of diagnostic that the preview adds.
package let previewDiagnostics: [any DiagnosticKind.Type] = [FileUnreadable.self]

struct FileUnreadable: DiagnosticKind {
    static let id = "file-unreadable"
    static let explanation = Explanation(
        "a file cannot be read",
        "`sitegen serve` continues without it and shows the last pages without errors; a build ends with status 2.",
        wrong: "a file whose permissions were taken away", right: "chmod u+r Content/codes/5.1.1.md")
    let reason: String
    var message: String { reason }
}
