package import YAML

/// The front matter of a file as it is written.
package struct FrontMatter: Sendable {
    package let bytes: [UInt8]
    package let members: [Node.Member]
    private let bounds: FrontMatterBounds

    init(bytes: [UInt8], members: [Node.Member], bounds: FrontMatterBounds) {
        self.bytes = bytes
        self.members = members
        self.bounds = bounds
    }

    /// - Returns: `nil` when it is missing or can't be read.
    package init?(in bytes: [UInt8]) {
        guard let bounds = try? FrontMatterBounds(in: bytes),
            case .mapping(let members, _)? = try? compose(bytes[bounds.frontMatter])
        else { return nil }
        self.init(bytes: bytes, members: members, bounds: bounds)
    }

    package var range: Range<Int> { bounds.frontMatter }
    /// The text below it.
    package var body: Range<Int> { bounds.body }

    /// Where the value of a key is; `nil` if there is no such key.
    package func range(of key: String) -> Range<Int>? { members.first { $0.key.text == key }?.value.range }
}
