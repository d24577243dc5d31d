/// The parts of the site that do not come from the content. Links may lead there, and no page may take their paths.
package struct SiteLayout: Sendable {
    /// The paths of pages and files that always exist, such as the index and the feed.
    package var fixedPaths: [String] = []
    /// The paths of files that exist if a format is published, such as `codes.json`.
    package var formatPaths: [SiteConfiguration.Format: [String]] = [:]
    /// Names that no page may have, and that no text may link to.
    package var hiddenNames: [String] = []
    /// The file next to the page of an entry for each format, such as `index.json`.
    package var entryFiles: [SiteConfiguration.Format: String] = [:]
    /// The pages that list others.
    package var lists: [PageList] = []
    /// The page about the registry, which exists if there is a registry.
    package var registryPage: PagePath?
    /// The anchors that every page of an entry has. No heading of an entry may get one of them.
    package var entryAnchors: [String] = []
    /// The ones that pages of successes do not have.
    package var failureAnchors: Set<String> = []

    package init() {}

    /// A page that lists others. It exists if there is something to list.
    package struct PageList: Sendable {
        package let path: PagePath
        package let contains: @Sendable (any ContentPage) -> Bool

        package init(_ path: PagePath, contains: @escaping @Sendable (any ContentPage) -> Bool) {
            self.path = path
            self.contains = contains
        }
    }
}

/// The anchors that a page has around its body, and how it treats the headings of the body.
package struct BodyAnchors: Sendable {
    /// Anchors that no heading may get.
    package var reserved: [String] = []
    /// Headings of the second level that the page replaces by its own.
    package var replacedHeadings: [String] = []

    package init(reserved: [String] = [], replacedHeadings: [String] = []) {
        self.reserved = reserved
        self.replacedHeadings = replacedHeadings
    }
}
