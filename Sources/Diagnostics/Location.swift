/// A range of bytes in a file that a person edits.
package struct Location: Hashable, Sendable {
    /// The path as the user would type it, such as `Content/codes/4.3.2.md`.
    package let path: String
    /// Offsets into the file's bytes; an empty range is a point.
    package let range: Range<Int>

    package init(path: String, range: Range<Int>) {
        self.path = path
        self.range = range
    }
}
