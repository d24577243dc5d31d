/// What a field is, as far as a template can tell.
public indirect enum Shape: Sendable {
    /// Plain text, escaped wherever it goes.
    case text
    case number
    /// Markup that goes into the page as it is.
    case html
    /// A safe link.
    case url
    /// A part of a link.
    case component
    /// A condition, which cannot be shown.
    case flag
    /// One record or none. The schema is asked for late, since types may hold each other.
    case record(@Sendable () -> Schema)
    case list(of: Shape)
}

/// The names that a type of view offers to templates, in order.
///
/// A schema is a class for its identity: two views of one type have one schema.
public final class Schema: Sendable {
    /// The name of the view type, for messages.
    public let name: String
    public let fields: [(name: String, shape: Shape)]
    private let indexes: [String: Int]

    /// - Precondition: no name is given twice.
    public init(name: String, fields: [(name: String, shape: Shape)]) {
        self.name = name
        self.fields = fields
        indexes = Dictionary(zip(fields.map(\.name), fields.indices)) { _, _ in
            preconditionFailure("`\(name)` declares a field twice")
        }
    }

    /// The field's index, by which rows are asked for it.
    func index(of name: some StringProtocol) -> Int? {
        indexes[String(name)]
    }
}
