/// A file of the content folder.
package struct ContentFile: Hashable, Sendable {
    /// Below the content folder, such as `codes/4.3.2.md`.
    package let path: String
    /// As the user would type it, such as `Content/codes/4.3.2.md`.
    package let shownPath: String

    /// The name without folder and `.md`.
    var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
