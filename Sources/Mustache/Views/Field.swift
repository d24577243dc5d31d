public import Text

/// A named value of a view: its name, its type and the way to read it.
///
/// The closure returns `nil` to leave the value out. It is called for each row, even if a section hides the value, so it
/// should only return what the view already contains.
public struct Field<Row: Sendable>: Sendable {
    let name: String
    let type: ValueType
    @usableFromInline let read: @Sendable (Row) -> Value

    @usableFromInline init(_ name: String, _ type: ValueType, _ read: @escaping @Sendable (Row) -> Value) {
        self.name = name
        self.type = type
        self.read = read
    }

    /// Plain text.
    @inlinable public static func text(_ name: String, _ read: @escaping @Sendable (Row) -> String?) -> Self {
        Self(name, .text) { row in
            if let text = read(row) { .text(text) } else { .nothing }
        }
    }

    /// Plain text that is available as UTF-8.
    @inlinable public static func utf8(_ name: String, _ read: @escaping @Sendable (Row) -> Bytes?) -> Self {
        Self(name, .text) { row in
            if let bytes = read(row) { .utf8(bytes) } else { .nothing }
        }
    }

    /// A whole number, in decimal digits.
    @inlinable public static func number(_ name: String, _ read: @escaping @Sendable (Row) -> Int?) -> Self {
        Self(name, .number) { row in
            if let number = read(row) { .number(number) } else { .nothing }
        }
    }

    /// Trusted markup, shown by `{{{name}}}`.
    @inlinable public static func html(_ name: String, _ read: @escaping @Sendable (Row) -> HTML?) -> Self {
        Self(name, .html) { row in
            if let html = read(row) { .utf8(html.bytes) } else { .nothing }
        }
    }

    /// A safe link, for `href`, `src` and similar attributes.
    @inlinable public static func url(_ name: String, _ read: @escaping @Sendable (Row) -> URLReference?) -> Self {
        Self(name, .url) { row in
            if let url = read(row) { .text(url.text) } else { .nothing }
        }
    }

    /// A part of a link, such as a slug.
    @inlinable public static func component(_ name: String, _ read: @escaping @Sendable (Row) -> URLComponent?) -> Self
    {
        Self(name, .component) { row in
            if let component = read(row) { .text(component.text) } else { .nothing }
        }
    }

    /// A condition for sections.
    @inlinable public static func flag(_ name: String, _ read: @escaping @Sendable (Row) -> Bool) -> Self {
        Self(name, .flag) { .flag(read($0)) }
    }

    /// An optional record, whose own names are available in its section.
    @inlinable public static func record<Child: View>(
        _ name: String, _ read: @escaping @Sendable (Row) -> Child?
    ) -> Self {
        Self(name, .record { Child.fields.schema }) { row in
            if let child = read(row) { .rows(Rows(child)) } else { .nothing }
        }
    }

    /// A list of records; its section is rendered once for each.
    @inlinable public static func list<Child: View>(_ name: String, _ read: @escaping @Sendable (Row) -> [Child])
        -> Self
    {
        Self(name, .list(of: .record { Child.fields.schema })) { row in
            let children = read(row)
            return children.isEmpty ? .nothing : .rows(Rows(children))
        }
    }

    /// A list of plain text, each item shown by `{{.}}`.
    @inlinable public static func texts(_ name: String, _ read: @escaping @Sendable (Row) -> [String]) -> Self {
        Self(name, .list(of: .text)) { row in
            let texts = read(row)
            return texts.isEmpty ? .nothing : .rows(Rows(texts))
        }
    }
}
