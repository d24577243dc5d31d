public import Text

/// What a field holds in one row: the form in which the renderer reads it.
///
/// What it means (text, markup, a URL) is known from its ``Shape`` when a template is bound, and is not repeated here.
public enum Value: Sendable {
    case nothing
    case text(String)
    case utf8(Bytes)
    case number(Int)
    case flag(Bool)
    /// A list, or a record as a list of at most one.
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

/// Rows of one schema, with their type erased.
public struct Rows: Sendable {
    public let count: Int
    /// Reads the fields that a template uses, all at once: a tag then costs no call and no look-up.
    ///
    /// It takes the index of a row, what is wanted of it, and the slots for the values.
    public let load: @Sendable (_ row: Int, _ picks: [Pick], _ slots: inout [Value]) -> Void

    @inlinable public init(count: Int, load: @escaping @Sendable (Int, [Pick], inout [Value]) -> Void) {
        self.count = count
        self.load = load
    }
}

/// A field that is wanted, and the slot for its value.
public struct Pick: Hashable, Sendable {
    /// An index into the schema of the rows; for rows without names always the first.
    public let field: Int
    public let slot: Int

    public init(field: Int, slot: Int) {
        self.field = field
        self.slot = slot
    }
}
