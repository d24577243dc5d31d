import ArgumentParser
import Diagnostics

/// Explains a diagnostic.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a diagnostic by the name in brackets after it.",
        discussion: "Without a name it lists all of them.")

    @Argument(help: "Such as severity-unknown.", completion: .list(allDiagnostics.map { $0.id }))
    var name: String?

    func run() async throws {
        try await reportingFailures { try Console.write(try text()) }
    }

    private func text() throws -> String {
        guard let name else {
            let width = allDiagnostics.map { $0.id.utf8.count }.max() ?? 0
            return allDiagnostics.map { kind in
                let gap = String(repeating: " ", count: width + 2 - kind.id.utf8.count)
                return kind.id + gap + kind.explanation.title + "\n"
            }.joined()
        }
        guard let explanation = explanation(of: name) else {
            let intended = nearest(to: name, among: allDiagnostics.map { $0.id })
            throw usageError(
                "there is no diagnostic `\(escapingControlCharacters(name))`"
                    + (intended.map { "; did you mean `\($0)`?" } ?? "; `sitegen explain` lists them"))
        }
        return explanation.plainText(id: name)
    }
}

extension Explanation {
    /// For a terminal of 80 columns.
    fileprivate func plainText(id: String) -> String {
        """
        \(id): \(title)

        \(wrapped(text))

        Wrong:

        \(indented(wrong))

        Right:

        \(indented(right))

        """
    }
}

private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
        .joined(separator: "\n")
}

private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= 80 {
            lines[lines.count - 1] += " \(word)"
        } else {
            lines.append(String(word))
        }
    }
    return lines.joined(separator: "\n")
}
