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
