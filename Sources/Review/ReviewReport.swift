/// What a reviewer is told of a change, as Markdown for a comment.
package struct ReviewReport: Sendable {
    /// What the comment begins with, so that a later one can take its place.
    package static let mark = "<!-- sitegen diff -->"
    /// What a comment on GitHub may hold, in characters.
    package static let commentLimit = 65_536
    /// Less is not enough to say what was left out.
    package static let leastLimit = 4096

    /// How many problems of a kind are told of, at most.
    package static let mostProblems = 20
    /// More warnings than these are folded.
    private static let mostUnfolded = 5

    /// How far the two states can be compared.
    package enum Finding: Sendable {
        case compared(SiteComparison)
        /// The former state makes no site with these errors, each as a text.
        case baseBroken([String])
        /// The present state makes no site.
        case headBroken([String])
    }

    private let base: Base
    private let finding: Finding
    private let files: [String]
    private let newWarnings: [String]

    /// - Parameters:
    ///   - base: what the site is compared with.
    ///   - files: the paths of the sources that differ.
    ///   - newWarnings: what is worth a remark now and was not before, each as a text.
    package init(base: Base, finding: Finding, files: [String], newWarnings: [String]) {
        self.base = base
        self.finding = finding
        self.files = files
        self.newWarnings = newWarnings
    }

    /// - Parameter limit: the largest size, in bytes of UTF-8.
    package func markdown(limit: Int = commentLimit) -> String {
        let end = foldedWarnings(limit: limit / 8)
        let start = "\(ReviewReport.mark)\n## What changes for readers\n\n\(summary)\n"
        var text = BoundedText(start, limit: limit - end.utf8.count)
        if let caution = base.caution { text.append("\n\(caution)\n", about: ["a caution"]) }
        switch finding {
        case .compared(let comparison):
            appendBreaks(of: comparison, to: &text)
            if end.isEmpty { appendProblems(newWarnings, "New warnings", to: &text) }
            appendPages(of: comparison, to: &text, largest: limit / 8)
        case .baseBroken(let errors):
            appendProblems(errors, "Errors of \(base.name)", to: &text)
            if end.isEmpty { appendProblems(newWarnings, "New warnings", to: &text) }
            appendFiles(to: &text)
        case .headBroken(let errors):
            appendProblems(errors, "Errors", to: &text)
            appendFiles(to: &text)
        }
        guard !text.leftOut.isEmpty else { return text.text + end }
        return text.text + end + "\nToo long to be shown here: \(Markdown.names(text.leftOut)).\n"
    }

    private var summary: String {
        switch finding {
        case .compared(let comparison): return "Compared with \(base.inWords): \(comparison.inWords)."
        case .baseBroken:
            return "\(base.inWords) makes no site that this program can build, so the pages can't be compared."
        case .headBroken: return "With this change the site can't be built."
        }
    }

    private func appendProblems(_ problems: [String], _ title: String, to text: inout BoundedText) {
        guard !problems.isEmpty else { return }
        text.append(
            "\n### \(title)\n\n\(list(problems.prefix(ReviewReport.mostProblems), of: problems.count))",
            about: [title.lowercased()])
    }

    /// Many warnings, which are not to stand before what changes: as many as there is room for, in bytes.
    private func foldedWarnings(limit: Int) -> String {
        let count = newWarnings.count
        if count <= ReviewReport.mostUnfolded { return "" }
        if case .headBroken = finding { return "" }
        var shown = newWarnings[...]
        while true {
            let text = "\n" + Markdown.details("\(count) new warnings", list(shown, of: count))
            if text.utf8.count <= limit || shown.isEmpty { return text }
            shown = shown.prefix(shown.count * 3 / 4)
        }
    }

    private func list(_ problems: ArraySlice<String>, of count: Int) -> String {
        let lines = problems.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let block = Markdown.block(lines.map { cut(String($0)) }, language: "text")
        return count > problems.count ? block + "\nand \(count - problems.count) more\n" : block
    }

    private func appendFiles(to text: inout BoundedText) {
        let lines = files.map { "- \(Markdown.code($0))" }
        if !lines.isEmpty { text.append(section("Files that differ", lines), about: ["files that differ"]) }
    }

    func section(_ title: String, _ lines: [String]) -> String {
        let rest = lines.count > 50 ? "\n- and \(lines.count - 50) more" : ""
        return "\n### \(title)\n\n\(lines.prefix(50).joined(separator: "\n"))\(rest)\n"
    }
}
