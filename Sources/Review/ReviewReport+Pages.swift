internal import Text

extension ReviewReport {
    /// Appends what is different on the pages: first on those that were edited, then on those that change with them.
    ///
    /// - Parameter largest: how much a single change may take, in bytes.
    func appendPages(of comparison: SiteComparison, to text: inout BoundedText, largest: Int) {
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
    /// As a line of a diff.
    fileprivate var marked: String {
        switch self {
        case .kept(let line): " \(cut(line))"
        case .removed(let line): "-\(cut(line))"
        case .added(let line): "+\(cut(line))"
        }
    }
}

/// A line that can be read at a glance; of a longer one the beginning.
func cut(_ line: String) -> String {
    let longest = 2000
    guard line.utf8.count > longest else { return line }
    return String(decoding: line.utf8.prefix(longest), as: UTF8.self) + " … and \(line.utf8.count - longest) more bytes"
}

extension SiteComparison {
    /// How many pages are added, removed and changed.
    var inWords: String {
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
