package import Diagnostics

extension Content {
    /// Resolves what the files say of one another.
    ///
    /// - Parameter includingDrafts: whether drafts are in the catalog too, as a preview wants them.
    /// - Returns: the catalog, or `nil` if there are errors; and all diagnostics, those of the single files included, in order.
    package func resolve(includingDrafts: Bool = false) -> (catalog: Catalog?, diagnostics: [Diagnostic]) {
        var rules = ReferenceRules(self)
        rules.check()
        var found = diagnostics + rules.diagnostics
        let shown = includingDrafts ? self : published
        // A file with mistakes is told of already; that there are none is told of only if there are no files.
        if shown.entries.isEmpty, !found.contains(where: { $0.severity == .error }) {
            found.append(FileCause.noEntries.diagnostic(at: nil))
        }
        found.sort()
        guard let configuration, !found.contains(where: { $0.severity == .error }) else { return (nil, found) }
        return (Catalog(shown, configuration), found)
    }
}
