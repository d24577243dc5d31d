/// What a reviewer is told of a change, as Markdown for a comment.
package struct ReviewReport: Sendable {
    /// What the comment begins with, so that a later one can take its place.
    package static let mark = "<!-- sitegen diff -->"
    /// What a comment on GitHub may hold, in characters.
    package static let commentLimit = 65_536
    /// Less is not enough to say what was left out.
    package static let leastLimit = 4096

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
        var text = BoundedText(limit: limit)
        let caution = base.caution.map { "\n\($0)\n" } ?? ""
        text.append("\(ReviewReport.mark)\n## What changes for readers\n\n\(summary)\n\(caution)", about: [])
        switch finding {
        case .compared(let comparison):
            appendBreaks(of: comparison, to: &text)
            appendWarnings(to: &text)
            appendPages(of: comparison, to: &text, largest: limit / 8)
        case .baseBroken(let errors):
            appendProblems(errors, "Errors of \(base.name)", to: &text)
            appendWarnings(to: &text)
            appendFiles(to: &text)
        case .headBroken(let errors):
            appendProblems(errors, "Errors", to: &text)
            appendFiles(to: &text)
        }
        guard !text.leftOut.isEmpty else { return text.text }
        return text.text + "\nToo long to be shown here: \(Markdown.names(text.leftOut)).\n"
    }

    private var summary: String {
        switch finding {
        case .compared(let comparison): return "Compared with \(base.inWords): \(comparison.inWords)."
        case .baseBroken:
            return "\(base.inWords) makes no site that this program can build, so the pages can't be compared."
        case .headBroken: return "With this change the site can't be built."
        }
    }

    private func appendBreaks(of comparison: SiteComparison, to text: inout BoundedText) {
        let removed = comparison.removed.filter { $0.target == nil }.map(\.address)
        let lines =
            removed.map { "- \(Markdown.code($0)): the page is gone, and nothing leads on from its address" }
            + comparison.vanished.map { "- \(Markdown.code($0)): nothing is there any more" }
        if !lines.isEmpty {
            let help = "\nPut a former address under `aliases` of the page that takes its place.\n"
            text.append(section("Addresses that break", lines) + help, about: ["addresses that break"])
        }
        let places = comparison.lostPlaces.map { "- \(Markdown.code($0))" }
        if !places.isEmpty {
            text.append(section("Places on pages that are gone", places), about: ["places that are gone"])
        }
        let moved = comparison.removed.compactMap { address, target in
            target.map { "- \(Markdown.code(address)) leads to \(Markdown.code($0))" }
        }
        if !moved.isEmpty { text.append(section("Pages that moved", moved), about: ["pages that moved"]) }
    }

    private func appendWarnings(to text: inout BoundedText) {
        appendProblems(newWarnings, "New warnings", to: &text)
    }

    private func appendProblems(_ problems: [String], _ title: String, to text: inout BoundedText) {
        guard !problems.isEmpty else { return }
        let shown = problems.prefix(20).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let rest = problems.count > 20 ? "\nand \(problems.count - 20) more\n" : ""
        text.append(
            "\n### \(title)\n\n\(Markdown.block(shown.map { cut(String($0)) }, language: "text"))\(rest)",
            about: [title.lowercased()])
    }

    private func appendFiles(to text: inout BoundedText) {
        let lines = files.map { "- \(Markdown.code($0))" }
        if !lines.isEmpty { text.append(section("Files that differ", lines), about: ["files that differ"]) }
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        let rest = lines.count > 50 ? "\n- and \(lines.count - 50) more" : ""
        return "\n### \(title)\n\n\(lines.prefix(50).joined(separator: "\n"))\(rest)\n"
    }
}
