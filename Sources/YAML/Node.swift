/// A YAML value with its place.
package enum Node: Sendable {
    case scalar(Scalar)
    case sequence([Node], range: Range<Int>)
    case mapping([Member], range: Range<Int>)

    /// A scalar, or those of a list; none of a mapping.
    package var scalars: [Scalar] {
        switch self {
        case .scalar(let scalar): [scalar]
        case .sequence(let elements, _):
            elements.compactMap { if case .scalar(let scalar) = $0 { scalar } else { nil } }
        case .mapping: []
        }
    }

    package struct Member: Sendable {
        package let key: Scalar
        package let value: Node
    }

    package var range: Range<Int> {
        switch self {
        case .scalar(let scalar): scalar.range
        case .sequence(_, let range), .mapping(_, let range): range
        }
    }
}

/// A YAML scalar. It has no type: its reader decides what it means, so `4.10` remains text.
package struct Scalar: Hashable, Sendable {
    package let text: String
    package let range: Range<Int>
    /// Whether it is written without quotes. Only then do `null` and `~` mean that there is no value.
    package let isPlain: Bool

    /// Whether there is no value, as in `reviewer:`.
    package var isNull: Bool { isPlain && (text.isEmpty || text == "~" || text == "null") }
}
