package import Content
package import Diagnostics

/// The result of resolving the references of the content.
package struct Resolution: Sendable {
    /// `nil` if there are errors.
    package let catalog: Catalog?
    /// All diagnostics, including those of each file by itself, in no particular order.
    package let diagnostics: [Diagnostic]

    /// Resolves the references between the files.
    ///
    /// The catalog is assembled while the references are being checked, and returned only if there are no errors.
    ///
    /// - Parameters:
    ///   - layout: the parts of the site that do not come from the content.
    ///   - includingDrafts: whether the catalog includes drafts, as for a preview.
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
