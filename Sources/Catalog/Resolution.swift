package import Content
package import Diagnostics

/// What comes of the content when its references are resolved.
package struct Resolution: Sendable {
    /// `nil` if there are errors.
    package let catalog: Catalog?
    /// All diagnostics, those of the single files included, in no order.
    package let diagnostics: [Diagnostic]

    /// Resolves what the files say of one another.
    ///
    /// The catalog is put together while the references are still being judged, and given away only if there are no errors.
    ///
    /// - Parameters:
    ///   - layout: what the site has around the content.
    ///   - includingDrafts: whether drafts are in the catalog too, as a preview wants them.
    package init(_ content: Content, layout: SiteLayout, includingDrafts: Bool = false) async {
        let isReadable = !content.diagnostics.hasErrors
        async let assembled =
            isReadable
            ? content.configuration.map { Catalog(content, $0, includingDrafts: includingDrafts) } : nil
        var found = content.diagnostics + ReferenceRules.check(content, layout)
        let catalog = await assembled
        // A file with errors is reported already; an empty site is reported only if there are no files.
        if !found.hasErrors, catalog?.entries.isEmpty ?? true { found.append(NoEntries().diagnostic(at: nil)) }
        diagnostics = found
        self.catalog = found.hasErrors ? nil : catalog
    }
}
