package import Diagnostics

/// Every kind of diagnostic about a single file of the content.
package let contentDiagnostics: [any DiagnosticKind.Type] =
    fileDiagnostics + yamlDiagnostics + frontMatterDiagnostics + valueDiagnostics + bodyDiagnostics
    + leftoverDiagnostics + exampleDiagnostics
    + entryDiagnostics + providerDiagnostics + glossaryDiagnostics + siteDiagnostics

/// "`a`, `b` and `c`".
package func quotedList(
    _ names: some Sequence<some CustomStringConvertible>, conjunction: String = "and"
) -> String {
    let quoted = names.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}

/// "did you mean `medium`?", or the known names if they are few.
package func suggestion(for name: String, among known: [String]) -> String? {
    if let near = nearest(to: name, among: known) { return "did you mean `\(near)`?" }
    return known.count <= 18 && !known.isEmpty ? "the known ones are \(quotedList(known))" : nil
}
