/// A template whose names are all resolved: flat code that renders rows without a look-up.
///
/// Each type of view in scope has a register, which holds the values of the row that is shown now.
package struct Program: Sendable {
    let instructions: [Instruction]
    /// All literal text, which the instructions name by range.
    let literals: [UInt8]
    /// For each register, what the template uses of its rows.
    let selections: [Selection]
    /// For each routine, the index of its first instruction.
    let routines: [Int]
    /// The register of what the template is given.
    let root: Int
}

/// The fields that a template uses of rows, each with a slot of its own.
struct Selection: Sendable {
    /// Indexes into the schema of the rows, one for each slot.
    private(set) var fields: [Int] = []
    /// The slots for fields of a record in a field, such as `twin.code`, with the way there from that field.
    private(set) var dotted: [(slot: Int, path: [Int])] = []

    /// The slot of a field, which is made if there is none.
    ///
    /// - Parameter path: the indexes of the names after the first of a dotted name.
    mutating func slot(for field: Int, _ path: [Int]) -> Int {
        let known = fields.indices.first { slot in
            fields[slot] == field && path == (dotted.first { $0.slot == slot }?.path ?? [])
        }
        if let known { return known }
        fields.append(field)
        if !path.isEmpty { dotted.append((fields.count - 1, path)) }
        return fields.count - 1
    }

    /// Reads all slots from a row.
    func load(_ row: Int, of rows: any Rows, into slots: inout [Value]) {
        rows.load(row, fields, into: &slots)
        for (slot, path) in dotted { slots[slot] = slots[slot].following(path) }
    }
}

/// Where a value is while a template is rendered.
struct Operand: Hashable, Sendable {
    let register: Int
    /// An index into the register's selection.
    let slot: Int

    /// The item of a list that has no names in it.
    static let item = Operand(register: 0, slot: 0)
}

/// A step of rendering.
enum Instruction: Sendable {
    case literal(Range<Int>)
    case value(Operand, isEscaped: Bool)
    /// Goes on elsewhere if the value is as truthy as said.
    case jump(Operand, ifTruthy: Bool, to: Int)
    /// Puts the first row into a register, or goes on at `exit` if there is none.
    case enter(Operand, register: Int, exit: Int)
    /// Puts the next row of the innermost list into its register and goes back to `body`, or restores the register.
    case next(body: Int)
    /// - Parameters:
    ///   - indentation: a range of literals that begins each line of the routine.
    ///   - isNested: whether the indentation is added to that of the routine that calls.
    case call(routine: Int, indentation: Range<Int>, isNested: Bool)
    /// Writes the indentation that the running routine was called with.
    case indent
    /// Ends a routine, or the program.
    case end
}
