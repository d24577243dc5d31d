/// What the site has around the content. The site hands it down, since links may lead there and no page may take its place.
package struct SiteLayout: Sendable {
    /// Pages and files that are always there, such as the index and the feed.
    package var fixedPaths: [String] = []
    /// Files that are there if a format is published, such as `codes.json`.
    package var formatPaths: [SiteConfiguration.Format: [String]] = [:]
    /// Names that no page may have, and that no text links to.
    package var hiddenNames: [String] = []
    /// The file beside an entry's page for each format, such as `index.json`.
    package var entryFiles: [SiteConfiguration.Format: String] = [:]
    /// The pages that list others.
    package var lists: [PageList] = []
    /// The page of what is registered, which is there if there is a registry.
    package var registryPage: PagePath?
    /// The anchors that the pages of entries have, whatever their texts say. No heading of an entry may get one of them.
    package var entryAnchors: [String] = []
    /// Those of them that the pages of successes do not have.
    package var failureAnchors: Set<String> = []

    package init() {}

    /// A page that lists others. It is there if there is something to list.
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
    /// Headings of the second level that the page shows in words of its own.
    package var replacedHeadings: [String] = []

    package init(reserved: [String] = [], replacedHeadings: [String] = []) {
        self.reserved = reserved
        self.replacedHeadings = replacedHeadings
    }
}
