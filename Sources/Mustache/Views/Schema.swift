/// The type of a field, which decides how a template can use it.
public indirect enum ValueType: Sendable {
    /// Plain text, which is always escaped.
    case text
    case number
    /// Markup, which is never escaped.
    case html
    /// A safe link.
    case url
    /// A part of a link.
    case component
    /// A condition, which cannot be shown.
    case flag
    /// An optional record. Its schema is a closure because types can contain each other.
    case record(@Sendable () -> Schema)
    case list(of: ValueType)
}

/// The names that a view type offers to templates, in order.
public struct Schema: Sendable {
    private let view: Any.Type
    package let fields: [(name: String, type: ValueType)]
    private let indexes: [String: Int]

    /// - Precondition: the names of the fields are different.
    package init(of view: Any.Type, _ fields: [(name: String, type: ValueType)]) {
        self.view = view
        self.fields = fields
        indexes = Dictionary(zip(fields.map(\.name), fields.indices)) { _, _ in
            preconditionFailure("`\(view)` declares a field twice")
        }
    }

    /// The name of the view type, for messages.
    var name: String { String(describing: view) }

    func index(of name: some StringProtocol) -> Int? {
        indexes[String(name)]
    }
}
