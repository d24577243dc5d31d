/// What a field holds in one row: the form in which the renderer reads it.
///
/// What it means (text, markup, a URL) is known from its ``Shape`` when a template is bound, and is not repeated here.
package enum Value: Sendable {
    case nothing
    case text(String)
    case utf8([UInt8])
    case number(Int)
    case flag(Bool)
    /// A list, or a record as a list of at most one.
    case rows(any Rows)

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
package protocol Rows: AnyObject, Sendable {
    var count: Int { get }

    /// Reads the fields that a template uses, all at once: a tag then costs no call and no look-up.
    ///
    /// - Parameters:
    ///   - row: the index of the row.
    ///   - fields: the wanted fields, as indexes into the schema of these rows; for rows without names always the first.
    ///   - slots: takes the value of each field, in the same order.
    func load(_ row: Int, _ fields: [Int], into slots: inout [Value])
}

extension Value {
    /// The value at the end of a path of records; nothing where one of them is absent.
    ///
    /// - Parameter path: indexes into the schemas of the records.
    func following(_ path: [Int]) -> Value {
        path.reduce(self) { value, field in
            guard case .rows(let rows) = value, rows.count > 0 else { return .nothing }
            var slot = [Value.nothing]
            rows.load(0, [field], into: &slot)
            return slot[0]
        }
    }
}
