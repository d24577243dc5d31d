import ArgumentParser
import Diagnostics
import Explanations

/// Tells what a diagnostic means.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a diagnostic by the name that stands in brackets behind it.",
        discussion: "Without a name all of them are listed.")

    @Argument(
        help: "Such as severity-unknown.", completion: .list(Explanations.Explanation.all.map(\.id)))
    var name: String?

    func run() throws {
        guard let name else {
            let width = Explanations.Explanation.all.map(\.id.utf8.count).max() ?? 0
            for explanation in Explanations.Explanation.all {
                let gap = String(repeating: " ", count: width + 2 - explanation.id.utf8.count)
                Console.write(explanation.id + gap + explanation.title + "\n")
            }
            return
        }
        guard let explanation = Explanations.Explanation(id: name) else {
            let meant = nearest(to: name, among: Explanations.Explanation.all.map(\.id))
            throw refusal(
                "there is no diagnostic `\(printable(name))`"
                    + (meant.map { "; did you mean `\($0)`?" } ?? "; `sitegen explain` lists them"))
        }
        Console.write(explanation.plainText)
    }
}

extension Explanations.Explanation {
    /// For a terminal of 80 columns.
    fileprivate var plainText: String {
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
