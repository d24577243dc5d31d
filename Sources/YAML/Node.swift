/// A YAML value together with where it stands.
package enum Node: Sendable {
    case scalar(Scalar)
    case sequence([Node], range: Range<Int>)
    case mapping([Member], range: Range<Int>)

    /// A key and its value.
    package struct Member: Sendable {
        package let key: Scalar
        package let value: Node
    }

    /// Where the value stands.
    package var range: Range<Int> {
        switch self {
        case .scalar(let scalar): scalar.range
        case .sequence(_, let range), .mapping(_, let range): range
        }
    }
}

/// A YAML scalar. It has no type of its own: whoever reads it knows what it stands for, so that `4.10` stays text.
package struct Scalar: Hashable, Sendable {
    package let text: String
    package let range: Range<Int>
    /// Whether it stands without quotes, as `null` and `~` must to mean nothing.
    package let isPlain: Bool

    /// Whether there is nothing, as in `reviewer:`.
    package var isNull: Bool { isPlain && (text.isEmpty || text == "~" || text == "null") }
}
