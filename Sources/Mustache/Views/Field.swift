public import Text

/// A named value of a view: its name, its type and the way to read it.
///
/// The closure returns `nil` to leave the value out. It may be called even if the template does not use the value, and again
/// wherever the value is shown, so it should only return what the view already contains.
public struct Field<Row: Sendable>: Sendable {
    let name: String
    let type: ValueType
    let read: @Sendable (Row) -> Value

    @usableFromInline init(_ name: String, _ type: ValueType, _ read: @escaping @Sendable (Row) -> Value) {
        self.name = name
        self.type = type
        self.read = read
    }

    /// Plain text.
    @inlinable public static func text(_ name: String, _ read: @escaping @Sendable (Row) -> String?) -> Self {
        Self(name, .text) { read($0).map { .text($0) } ?? .nothing }
    }

    /// Plain text that is available as UTF-8.
    @inlinable public static func utf8(_ name: String, _ read: @escaping @Sendable (Row) -> Bytes?) -> Self {
        Self(name, .text) { read($0).map { .utf8($0) } ?? .nothing }
    }

    /// A whole number, in decimal digits.
    @inlinable public static func number(_ name: String, _ read: @escaping @Sendable (Row) -> Int?) -> Self {
        Self(name, .number) { read($0).map { .number($0) } ?? .nothing }
    }

    /// Trusted markup, shown by `{{{name}}}`.
    @inlinable public static func html(_ name: String, _ read: @escaping @Sendable (Row) -> HTML?) -> Self {
        Self(name, .html) { read($0).map { .utf8($0.bytes) } ?? .nothing }
    }

    /// A safe link, for `href`, `src` and similar attributes.
    @inlinable public static func url(_ name: String, _ read: @escaping @Sendable (Row) -> URLReference?) -> Self {
        Self(name, .url) { read($0).map { .text($0.text) } ?? .nothing }
    }

    /// A part of a link, such as a slug.
    @inlinable public static func component(_ name: String, _ read: @escaping @Sendable (Row) -> URLComponent?) -> Self
    {
        Self(name, .component) { read($0).map { .text($0.text) } ?? .nothing }
    }

    /// A condition for sections.
    @inlinable public static func flag(_ name: String, _ read: @escaping @Sendable (Row) -> Bool) -> Self {
        Self(name, .flag) { .flag(read($0)) }
    }

    /// An optional record, whose own names are available in its section.
    @inlinable public static func record<Child: View>(
        _ name: String, _ read: @escaping @Sendable (Row) -> Child?
    ) -> Self {
        Self(name, .record { Child.fields.schema }) { read($0).map { Value($0) } ?? .nothing }
    }

    /// A record that is the same for many views.
    @inlinable public static func record<Child: View>(
        _ name: String, _ read: @escaping @Sendable (Row) -> Prepared<Child>
    ) -> Self {
        Self(name, .record { Child.fields.schema }) { read($0).value }
    }

    /// A list of records; its section is rendered once for each.
    @inlinable public static func list<Child: View>(_ name: String, _ read: @escaping @Sendable (Row) -> [Child])
        -> Self
    {
        Self(name, .list(of: .record { Child.fields.schema })) { .list(read($0).map { Value($0) }) }
    }

    /// A list of plain text, each item shown by `{{.}}`.
    @inlinable public static func texts(_ name: String, _ read: @escaping @Sendable (Row) -> [String]) -> Self {
        Self(name, .list(of: .text)) { .list(read($0).map { .text($0) }) }
    }
}
