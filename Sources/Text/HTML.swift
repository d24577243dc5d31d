/// Markup that goes into a page as it is.
///
/// A value of this type is a promise: the bytes are well-formed, balanced HTML that is safe in the text of a page. Only
/// code that made the markup itself can give it, which is why the label says so.
public struct HTML: Hashable, Sendable {
    /// The markup in UTF-8.
    public var bytes: Bytes

    /// - Parameter bytes: markup in UTF-8 from a trusted source, never a reader's or an editor's text.
    public init(trusted bytes: Bytes) {
        self.bytes = bytes
    }

    /// - Parameter bytes: markup in UTF-8 from a trusted source, never a reader's or an editor's text.
    public init(trusted bytes: [UInt8]) {
        self.init(trusted: Bytes(bytes))
    }
}
