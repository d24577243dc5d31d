/// A type that a template can show.
///
/// The fields are declared once, and give both the names that templates may use and the access to them:
///
///     struct RelatedRow: View {
///         let code: String
///         let href: URLReference
///         static let fields = Fields<RelatedRow>([
///             .text("code") { $0.code },
///             .url("href") { $0.href },
///         ])
///     }
///
/// Declare `fields` as a `static let`: the identity of its schema stands for the type.
///
/// Views and what they are made of are `public` for one reason: only that can be inlined into the module that declares a
/// view, where its type is known. It takes a third off the rendering of a page.
public protocol View: Sendable {
    static var fields: Fields<Self> { get }
}

/// The fields of a view type.
public struct Fields<Row: View>: Sendable {
    @usableFromInline let schema: Schema
    @usableFromInline let list: [Field<Row>]

    /// - Precondition: no name is given twice.
    public init(_ fields: [Field<Row>]) {
        schema = Schema(name: String(describing: Row.self), fields: fields.map { ($0.name, $0.shape) })
        list = fields
    }

    /// Reads the fields of a view.
    @inlinable func load(_ view: Row, _ picks: [Pick], into slots: inout [Value]) {
        // In generic code, each use of the array itself would look up its type.
        list.withUnsafeBufferPointer { fields in
            for pick in picks { slots[pick.slot] = fields[pick.field].read(view) }
        }
    }
}

extension Rows {
    /// A record: a single row of a view type.
    @inlinable init<Row: View>(_ view: Row) {
        self.init(count: 1) { _, picks, slots in Row.fields.load(view, picks, into: &slots) }
    }

    /// Rows of a view type.
    @inlinable init<Row: View>(_ views: [Row]) {
        self.init(count: views.count) { row, picks, slots in Row.fields.load(views[row], picks, into: &slots) }
    }

    /// A list of plain text, each item shown by `{{.}}`.
    @usableFromInline init(_ texts: [String]) {
        self.init(count: texts.count) { row, picks, slots in
            for pick in picks { slots[pick.slot] = .text(texts[row]) }
        }
    }
}
