/// Markup that is inserted into a page without escaping.
///
/// The bytes must be well-formed, balanced HTML that is safe in the text of a page. Only code that creates the markup
/// itself can guarantee that, hence the label of the initializer.
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
