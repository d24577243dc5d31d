public import Text

/// The value of a field, in the form that the renderer needs.
///
/// Whether text is plain, markup or a URL depends on the ``ValueType``, which is checked when a template is bound.
public enum Value: Sendable {
    case nothing
    case text(String)
    case utf8(Bytes)
    case number(Int)
    case flag(Bool)
    /// The values of all fields, in the order of the schema.
    case record([Value])
    /// A record whose fields are read when they are shown, since templates show only some of them.
    case view(@Sendable (_ field: Int) -> Value)
    case list([Value])

    /// A record with the fields of a view, which are read now.
    @inlinable init<Row: View>(reading view: Row) {
        self = .record(Row.fields.reads.map { $0(view) })
    }

    /// A record with the fields of a view.
    @inlinable init<Row: View>(_ view: Row) {
        let reads = Row.fields.reads
        self = .view { reads[$0](view) }
    }

    /// Whether a section over the value is rendered.
    var isTruthy: Bool {
        switch self {
        case .nothing: false
        case .text(let text): !text.isEmpty
        case .utf8(let bytes): !bytes.isEmpty
        case .number, .record, .view: true
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        }
    }

    /// A value that a section over this one can show: a field of a record, or the value itself.
    func value(of field: Int) -> Value {
        switch self {
        case .record(let fields): fields[field]
        case .view(let read): read(field)
        default: self
        }
    }
}
