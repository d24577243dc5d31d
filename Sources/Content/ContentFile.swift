/// A file of the content folder.
package struct ContentFile: Hashable, Sendable {
    /// Below the content folder, such as `codes/4.3.2.md`.
    package let path: String
    /// As the user would type it, such as `Content/codes/4.3.2.md`.
    package let shownPath: String

    package init(path: String, shownPath: String) {
        self.path = path
        self.shownPath = shownPath
    }

    /// The name without folder and `.md`.
    package var stem: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        return String(name.hasSuffix(".md") ? Substring(name.utf8.dropLast(3)) : name)
    }
}
