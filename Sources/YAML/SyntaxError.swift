/// Why a text is not the YAML that entries may use.
package struct SyntaxError: Error, Hashable {
    package enum Cause: Hashable, Sendable {
        /// What libyaml says, such as "did not find expected ',' or ']'".
        case malformed(String)
        /// An anchor or an alias, which could make a small text a huge one.
        case anchor
        /// A tag such as `!!binary`.
        case tag
        /// A second `---` document.
        case severalDocuments
        /// A key that is a list or a mapping.
        case keyNotScalar
        /// More levels than any field has.
        case nestedTooDeeply
    }

    /// What libyaml says of a line that should be a key with its value.
    package static let keyWithoutColon = "could not find expected ':'"
    /// What it says of a key, or of what looks like one, in a place where none is possible.
    package static let keyMisplaced = "mapping values are not allowed in this context"

    package let cause: Cause
    /// Where, counted as for ``compose(_:)``.
    package let range: Range<Int>
}
