extension ReviewReport {
    /// Appends which addresses are no more, and where others lead now.
    func appendBreaks(of comparison: SiteComparison, to text: inout BoundedText) {
        let removed = AddressRun.all(in: comparison.removed.filter { $0.target == nil }.map(\.address)).map { run in
            let words =
                run.isSingleCode
                ? "the page is gone, and nothing leads on from its address"
                : "the pages are gone, and nothing leads on from their addresses"
            return "- \(run.inWords): \(words)"
        }
        let vanished = AddressRun.all(in: comparison.vanished).map { "- \($0.inWords): nothing is there any more" }
        if !removed.isEmpty || !vanished.isEmpty {
            let help = "\nPut a former address under `aliases` of the page that takes its place.\n"
            text.append(
                section("Addresses that break", removed + vanished) + help, about: ["addresses that break"])
        }
        let places = comparison.lostPlaces.map { "- \(Markdown.code($0))" }
        if !places.isEmpty {
            text.append(section("Places on pages that are gone", places), about: ["places that are gone"])
        }
        let moved = moves(of: comparison)
        if !moved.isEmpty { text.append(section("Pages that moved", moved), about: ["pages that moved"]) }
    }

    private func moves(of comparison: SiteComparison) -> [String] {
        let targets = Dictionary(grouping: comparison.removed.filter { $0.target != nil }, by: \.target)
        let moves = targets.flatMap { target, moved in
            AddressRun.all(in: moved.map(\.address)).map { (run: $0, target: target ?? "") }
        }
        return moves.sorted { $0.run.first < $1.run.first }.map { run, target in
            "- \(run.inWords) \(run.isSingleCode ? "leads" : "lead") to \(Markdown.code(target))"
        }
    }
}
