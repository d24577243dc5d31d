public import Text

/// The value of a field in one row, in the form that the renderer needs.
///
/// Whether text is plain, markup or a URL depends on the ``ValueType``, which is checked when a template is bound.
public enum Value: Sendable {
    case nothing
    case text(String)
    case utf8(Bytes)
    case number(Int)
    case flag(Bool)
    /// A list, or an optional record as a list of at most one row.
    case rows(Rows)

    /// Whether a section over the value is rendered.
    var isTruthy: Bool {
        switch self {
        case .nothing: false
        case .text(let text): !text.isEmpty
        case .utf8(let bytes): !bytes.isEmpty
        case .number: true
        case .flag(let flag): flag
        case .rows(let rows): rows.count > 0
        }
    }
}

/// Rows of one schema, whose view type is erased.
public struct Rows: Sendable {
    public let count: Int
    /// Reads fields of a row into slots, all at once because each call has a cost.
    public let load: @Sendable (_ row: Int, _ fields: [FieldSlot], _ slots: inout [Value]) -> Void

    @inlinable public init(
        count: Int, load: @escaping @Sendable (_ row: Int, _ fields: [FieldSlot], _ slots: inout [Value]) -> Void
    ) {
        self.count = count
        self.load = load
    }
}

extension Rows {
    /// A single record.
    @inlinable init<Row: View>(_ view: Row) {
        self.init(count: 1) { _, fields, slots in Row.fields.load(view, fields, into: &slots) }
    }

    @inlinable init<Row: View>(_ views: [Row]) {
        self.init(count: views.count) { row, fields, slots in Row.fields.load(views[row], fields, into: &slots) }
    }

    /// A list of texts, each shown by `{{.}}`.
    @usableFromInline init(_ texts: [String]) {
        self.init(count: texts.count) { row, fields, slots in
            for field in fields { slots[field.slot] = .text(texts[row]) }
        }
    }
}
