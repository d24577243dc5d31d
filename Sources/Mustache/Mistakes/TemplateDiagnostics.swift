package import Diagnostics

/// Every kind of diagnostic about templates.
package let templateDiagnostics: [any DiagnosticKind.Type] = []
