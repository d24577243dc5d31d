package import Diagnostics
package import Files

extension Content {
    /// Resolves what the files say of one another.
    ///
    /// The catalog is put together while the references are still being judged, and given away only if all are good.
    ///
    /// - Parameters:
    ///   - includingDrafts: whether drafts are in the catalog too, as a preview wants them.
    ///   - concurrency: whether there may be two pieces of work side by side.
    /// - Returns: the catalog, or `nil` if there are errors; and all diagnostics, those of the single files included, in order.
    package func resolve(
        includingDrafts: Bool = false, concurrency: Concurrency
    ) async -> (catalog: Catalog?, diagnostics: [Diagnostic]) {
        let shown = includingDrafts ? self : published
        let isReadable = !diagnostics.hasErrors
        async let assembled = isReadable ? configuration.map { Catalog(shown, $0) } : nil
        var found = diagnostics + ReferenceRules.check(self)
        var catalog = await assembled
        // A file with mistakes is told of already; that there are none is told of only if there are no files.
        if shown.entries.isEmpty, !found.hasErrors {
            found.append(FileCause.noEntries.diagnostic(at: nil))
        }
        found.sort()
        if found.hasErrors { catalog = nil }
        return (catalog, found)
    }
}
