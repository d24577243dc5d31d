/// Why a text could not be read as YAML.
package enum YAMLError: Error, Hashable {
    case syntax(SyntaxError)
    /// The machine has no memory left for libyaml. This says nothing about the text.
    case outOfMemory
}

/// Why a text is not the YAML that entries may use.
package struct SyntaxError: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// In the words of libyaml, such as "did not find expected ',' or ']'".
        case malformed(String)
        /// An anchor or an alias, which could make a small text a huge one.
        case anchor
        /// A tag such as `!!binary`.
        case tag
        /// A second `---` document.
        case severalDocuments
        /// A key that is a list or a mapping.
        case keyNotScalar
        case nestedTooDeeply
    }

    /// The message of libyaml for a line that should be a key with its value.
    package static let keyWithoutColon = "could not find expected ':'"
    /// The message of libyaml for a key, or for what looks like one, where no key is possible.
    package static let keyMisplaced = "mapping values are not allowed in this context"

    /// What the message of libyaml begins with where a bracket is not closed.
    package static let unclosedPrefix = "did not find expected ',' or "
    /// The message of libyaml for a line that is indented with a tab.
    package static let tab = "found a tab character that violates indentation"

    package let problem: Problem
    /// Counted as for ``compose(_:)``.
    package let range: Range<Int>
}
