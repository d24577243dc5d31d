package import Diagnostics
package import StatusCodes

/// What the files of the content folder say, each read by itself.
package struct Content: Sendable {
    package var configuration: SiteConfiguration?
    package var registry: Registry?
    package var entries: [Entry] = []
    package var categories: [Category] = []
    package var replies: [Reply] = []
    package var providers: [Provider] = []
    package var families: [Family] = []
    package var pages: [Page] = []
    /// What is wrong with the files, as far as each of them can tell.
    package var diagnostics: [Diagnostic] = []

    package init() {}
}
