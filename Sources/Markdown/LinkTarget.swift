/// The target of a link within the site.
package struct LinkTarget: Hashable, Sendable {
    /// The path below the root of the site, such as `codes/5.1.1/`; the index has the empty path.
    package let path: String
    /// The place on the page, without its `#`.
    package let fragment: String?
    /// The address to write on the page that contains the link.
    package let href: String

    package init(path: String, fragment: String?, href: String) {
        self.path = path
        self.fragment = fragment
        self.href = href
    }
}
