/// A type that a template can show.
///
/// Its fields are declared once, with the names that templates use and the way to read them:
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
/// Views and what they consist of are `public` because only public functions are inlined into the module that declares
/// a view, where its type is known. Without that, the build of a whole site takes a tenth longer.
public protocol View: Sendable {
    static var fields: Fields<Self> { get }
}

/// A view whose fields have been read already, for one that is shown often.
public struct Prepared<Row: View>: Sendable {
    @usableFromInline let value: Value

    @inlinable public init(_ view: Row) { value = Value(reading: view) }
}

/// The fields of a view type.
public struct Fields<Row: View>: Sendable {
    @usableFromInline let schema: Schema
    @usableFromInline let reads: [@Sendable (Row) -> Value]

    /// - Precondition: the names of the fields are different.
    public init(_ fields: [Field<Row>]) {
        schema = Schema(of: Row.self, fields.map { ($0.name, $0.type) })
        reads = fields.map { $0.read }
    }
}
