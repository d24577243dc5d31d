import Testing
import YAML

struct NotAMapping: Error {}

func members(of text: String) throws -> [Node.Member] { try members(of: Array(text.utf8)[...]) }

func members(of bytes: ArraySlice<UInt8>) throws -> [Node.Member] {
    guard case .mapping(let members, _)? = try compose(bytes) else { throw NotAMapping() }
    return members
}

/// The error of a text that is not the YAML that entries may use.
func syntaxError(in bytes: [UInt8]) throws -> SyntaxError {
    let thrown = #expect(throws: YAMLError.self) { try compose(bytes[...]) }
    guard case .syntax(let error)? = thrown else { throw NoSyntaxError() }
    return error
}

struct NoSyntaxError: Error {}

extension Node {
    /// A short form for comparison.
    var shown: String {
        switch self {
        case .scalar(let scalar): scalar.text
        case .sequence(let elements, _): "[\(elements.map(\.shown).joined(separator: ", "))]"
        case .mapping(let members, _):
            "{\(members.map { "\($0.key.text): \($0.value.shown)" }.joined(separator: ", "))}"
        }
    }

    /// The ranges of the value and its parts.
    var ranges: [Range<Int>] {
        switch self {
        case .scalar(let scalar): [scalar.range]
        case .sequence(let elements, let range): [range] + elements.flatMap(\.ranges)
        case .mapping(let members, let range): [range] + members.flatMap { [$0.key.range] + $0.value.ranges }
        }
    }
}
