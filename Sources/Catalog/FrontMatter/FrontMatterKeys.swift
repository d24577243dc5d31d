/// The keys of a kind of file in the order in which they are written.
struct FrontMatterKeys: Sendable {
    let order: [String]
    let required: Set<String>
    /// The words that a key takes, where they are a closed set.
    let words: [String: [String]]

    private init<Field: FrontMatterField>(_: Field.Type) {
        order = Field.allCases.map(\.rawValue)
        required = Set(Field.allCases.filter(\.isRequired).map(\.rawValue))
        words = Dictionary(
            Field.allCases.compactMap { field in field.words.map { (field.rawValue, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter path: below the content folder.
    /// - Returns: `nil` for a file without front matter.
    init?(contentFile path: String) {
        guard path.hasSuffix(".md"), let folder = path.pathComponents.first else { return nil }
        switch folder {
        case "codes": self.init(EntryField.self)
        case "categories": self.init(CategoryField.self)
        case "replies": self.init(ReplyField.self)
        case "providers": self.init(ProviderField.self)
        case "families": self.init(FamilyField.self)
        case "pages": self.init(PageField.self)
        default: return nil
        }
    }
}
