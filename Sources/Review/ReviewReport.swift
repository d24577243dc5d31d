internal import Text

/// The report on a change for its reviewer, as Markdown for a comment.
package struct ReviewReport: Sendable {
    /// What the comment begins with, so that a later comment can replace it.
    package static let mark = "<!-- sitegen diff -->"
    /// The largest size of a comment on GitHub, in characters.
    package static let commentLimit = 65_536
    /// The smallest limit, which leaves room for the list of what was left out.
    package static let leastLimit = 4096

    /// How many problems of a kind are listed at most.
    package static let mostProblems = 20
    /// More warnings than these are folded.
    private static let mostUnfolded = 5

    /// The result of comparing the two states.
    package enum Outcome: Sendable {
        case compared(SiteComparison)
        /// The old state has errors, each as text.
        case baseBroken([String])
        /// The new state has errors, each as text.
        case headBroken([String])
    }

    private let base: Baseline
    private let outcome: Outcome
    private let files: [String]
    private let newWarnings: [String]

    /// - Parameters:
    ///   - base: what the site is compared with.
    ///   - files: the paths of the sources that differ.
    ///   - newWarnings: warnings that the old state does not have, each as text.
    package init(base: Baseline, outcome: Outcome, files: [String], newWarnings: [String]) {
        self.base = base
        self.outcome = outcome
        self.files = files
        self.newWarnings = newWarnings
    }

    /// - Parameter limit: the largest size, in bytes of UTF-8.
    package func markdown(limit: Int = commentLimit) -> String {
        let end = foldedWarnings(limit: limit / 8)
        let start = "\(ReviewReport.mark)\n## What changes for readers\n\n\(summary)\n"
        var text = BoundedText(start, limit: limit - end.utf8.count)
        if let caution = base.caution { text.append("\n\(caution)\n", about: ["a caution"]) }
        switch outcome {
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
        switch outcome {
        case .compared(let comparison): return "Compared with \(base.inWords): \(comparison.inWords)."
        case .baseBroken:
            return "\(base.inWords) cannot be built by this program, so the pages cannot be compared."
        case .headBroken: return "With this change the site can't be built."
        }
    }

    private func appendProblems(_ problems: [String], _ title: String, to text: inout BoundedText) {
        guard !problems.isEmpty else { return }
        text.append(
            "\n### \(title)\n\n\(list(problems.prefix(ReviewReport.mostProblems), of: problems.count))",
            about: [title.lowercased()])
    }

    /// The section with many warnings, which follows the changes. It lists as many as the limit allows.
    ///
    /// - Parameter limit: in bytes.
    private func foldedWarnings(limit: Int) -> String {
        let count = newWarnings.count
        if count <= ReviewReport.mostUnfolded { return "" }
        if case .headBroken = outcome { return "" }
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

    private func section(_ title: String, _ lines: [String]) -> String {
        let rest = lines.count > 50 ? "\n- and \(lines.count - 50) more" : ""
        return "\n### \(title)\n\n\(lines.prefix(50).joined(separator: "\n"))\(rest)\n"
    }
}

// MARK: - Addresses

extension ReviewReport {
    /// Appends which addresses no longer exist, and which ones lead to other pages.
    private func appendBreaks(of comparison: SiteComparison, to text: inout BoundedText) {
        let removed = ConsecutivePaths.all(in: comparison.removed.filter { $0.target == nil }.map(\.address)).map {
            run in
            let words =
                run.isSingle
                ? "the page was removed, and its address does not redirect"
                : "the pages were removed, and their addresses do not redirect"
            return "- \(run.inWords): \(words)"
        }
        let vanished = ConsecutivePaths.all(in: comparison.vanished).map {
            "- \($0.inWords): no longer \($0.isSingle ? "exists" : "exist")"
        }
        if !removed.isEmpty || !vanished.isEmpty {
            let help = "\nAdd a former address to the `aliases` of the page that replaces it.\n"
            text.append(
                section("Addresses that break", removed + vanished) + help, about: ["addresses that break"])
        }
        let places = comparison.lostPlaces.map { "- \(Markdown.code($0))" }
        if !places.isEmpty {
            text.append(section("Places on pages that no longer exist", places), about: ["places that no longer exist"])
        }
        let moved = moves(of: comparison)
        if !moved.isEmpty { text.append(section("Pages that moved", moved), about: ["pages that moved"]) }
    }

    private func moves(of comparison: SiteComparison) -> [String] {
        let targets = Dictionary(grouping: comparison.removed.filter { $0.target != nil }, by: \.target)
        let moves = targets.flatMap { target, moved in
            ConsecutivePaths.all(in: moved.map(\.address)).map { (run: $0, target: target ?? "") }
        }
        return moves.sorted { $0.run.first < $1.run.first }.map { run, target in
            "- \(run.inWords) \(run.isSingle ? "leads" : "lead") to \(Markdown.code(target))"
        }
    }
}

// MARK: - Pages

extension ReviewReport {
    /// Appends the changes of pages: first of those that were edited, then of those that change with them.
    ///
    /// - Parameter largest: the largest size of a single change, in bytes.
    private func appendPages(of comparison: SiteComparison, to text: inout BoundedText, largest: Int) {
        let edited = comparison.changes.filter(\.isEdited)
        let others = comparison.changes.filter { !$0.isEdited }
        for (title, changes) in [
            ("Edited pages", edited), ("Pages that change with others", others),
            ("Headers and footers", comparison.frameChanges),
            ("Bounces that lead elsewhere", comparison.decoderChanges),
        ] where !changes.isEmpty {
            text.append("\n### \(title)\n\n", about: [])
            for change in changes {
                text.append(details(of: change, largest: largest), about: change.addresses)
            }
        }
        guard !comparison.unseen.isEmpty else { return }
        text.append(
            "\nChanged in what a reader does not see, such as markup: \(Markdown.names(comparison.unseen)).\n",
            about: ["pages that change in what a reader does not see"])
    }

    private func details(of change: PageChange, largest: Int) -> String {
        let rest = change.addresses.dropFirst()
        let also = rest.isEmpty ? "" : "The same on \(Markdown.names(Array(rest))).\n\n"
        var lines: [String] = []
        for hunk in change.hunks {
            lines.append("@@ \(cut(hunk.heading ?? "at the top")) @@")
            lines += hunk.edits.map(\.marked)
        }
        let all = lines.count
        var size = 0
        lines = Array(
            lines.prefix { line in
                size += line.utf8.count + 1
                return size <= largest
            })
        if lines.count < all { lines.append("@@ \(all - lines.count) more lines are not shown @@") }
        return Markdown.details(change.addresses[0], remark(on: change), also + Markdown.block(lines, language: "diff"))
    }

    private func remark(on change: PageChange) -> String {
        let edits = change.hunks.flatMap(\.edits)
        let added = edits.count { if case .added = $0 { true } else { false } }
        let removed = edits.count { if case .removed = $0 { true } else { false } }
        let more = change.addresses.count > 1 ? " and \(change.addresses.count - 1) more" : ""
        return switch change.kind {
        case .added: "\(more): new"
        case .removed: "\(more): removed"
        case .changed: "\(more): +\(added) −\(removed)"
        }
    }
}

extension LineEdit<String> {
    /// The edit as a line of a diff.
    fileprivate var marked: String {
        switch self {
        case .kept(let line): " \(cut(line))"
        case .removed(let line): "-\(cut(line))"
        case .added(let line): "+\(cut(line))"
        }
    }
}

/// The line, or the beginning of a long one.
private func cut(_ line: String) -> String {
    let longest = 2000
    guard line.utf8.count > longest else { return line }
    return String(decoding: line.utf8.prefix(longest), as: UTF8.self) + " … and \(line.utf8.count - longest) more bytes"
}

extension SiteComparison {
    /// How many pages are added, removed and changed.
    fileprivate var inWords: String {
        func pages(_ kind: PageChange.Kind, edited: Bool? = nil) -> Int {
            changes.filter { $0.kind == kind && $0.isEdited == edited ?? $0.isEdited }.reduce(0) {
                $0 + $1.addresses.count
            }
        }
        let (edited, others) = (pages(.changed, edited: true), pages(.changed, edited: false))
        let parts = [
            (pages(.added), "added"), (pages(.removed), "removed"),
            (edited, edited == 1 ? "changed by its own file" : "changed by their own files"),
            (others, "changed with others"), (decoderChanges.count, "found by other words"),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else {
            return unseen.isEmpty && frameChanges.isEmpty ? "nothing changes" : "no text of a page changes"
        }
        return parts.map { "\($0.0) \($0.0 == 1 ? "page" : "pages") \($0.1)" }.joined(separator: ", ")
    }
}

/// Text that grows up to a limit and records what did not fit.
private struct BoundedText {
    private(set) var text: String
    private(set) var leftOut: [String] = []
    private let limit: Int

    /// The room for the list of what did not fit, in bytes.
    private static let reserve = 3000

    /// - Parameters:
    ///   - start: the beginning, which is never left out.
    ///   - limit: in bytes of UTF-8, which are never fewer than the characters.
    init(_ start: String, limit: Int) {
        text = start
        self.limit = limit
    }

    /// Appends a piece if there is room for the whole of it.
    ///
    /// - Parameter names: the contents of the piece, which are listed at the end if there is no room.
    mutating func append(_ piece: String, about names: [String]) {
        if text.utf8.count + piece.utf8.count <= limit - BoundedText.reserve {
            text += piece
        } else {
            leftOut += names
        }
    }
}
