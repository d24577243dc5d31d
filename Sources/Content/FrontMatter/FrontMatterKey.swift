/// The keys of a kind of file. The set is closed: a key that no case names is an error. The order of the cases is the one in
/// which keys are written.
package protocol FrontMatterKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether a file without it is incomplete.
    var isRequired: Bool { get }
    /// Whether `check` warns about a file without it.
    var isExpected: Bool { get }
    /// The allowed words, if the value is one word of a closed set or a list of them.
    var words: [String]? { get }
    /// The folder of the pages that the value names, such as `guides/`; `nil` for a key that names no pages.
    var folderOfPages: String? { get }
}

extension FrontMatterKey {
    package var isExpected: Bool { false }
    package var words: [String]? { nil }
    package var folderOfPages: String? { nil }
}

/// The keys of a kind of file in the order in which they are written.
package struct FrontMatterKeys: Sendable {
    package let order: [String]
    package let required: Set<String>
    /// The keys that `check` warns about if they are missing.
    package let expected: [String]
    /// The allowed words of each key whose words are a closed set.
    package let words: [String: [String]]

    init<Key: FrontMatterKey>(_: Key.Type) {
        order = Key.allCases.map(\.rawValue)
        required = Set(Key.allCases.filter(\.isRequired).map(\.rawValue))
        expected = Key.allCases.filter(\.isExpected).map(\.rawValue)
        words = Dictionary(
            Key.allCases.compactMap { key in key.words.map { (key.rawValue, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
