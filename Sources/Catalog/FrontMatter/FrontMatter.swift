internal import YAML

/// The front matter of a file as it is written.
struct FrontMatter {
    let bytes: [UInt8]
    let members: [Node.Member]
    private let fences: Fences

    /// - Returns: `nil` when there is none that can be read.
    init?(in bytes: [UInt8]) {
        guard let fences = try? Fences(in: bytes),
            case .mapping(let members, _)? = try? compose(bytes[fences.frontMatter])
        else { return nil }
        self.bytes = bytes
        self.members = members
        self.fences = fences
    }

    var range: Range<Int> { fences.frontMatter }
    /// What stands below it.
    var body: Range<Int> { fences.body }

    /// Where the value of a key stands; `nil` if it is not there.
    func range(of key: String) -> Range<Int>? { members.first { $0.key.text == key }?.value.range }
}
