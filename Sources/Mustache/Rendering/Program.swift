/// A template whose names are all resolved: flat code that renders rows without a look-up.
///
/// Each type of view in scope has a register, which holds the values of the row that is shown now.
@usableFromInline package struct Program: Sendable {
    let instructions: [Instruction]
    /// All literal text, which the instructions name by range.
    let literals: [UInt8]
    /// For each register, what the template uses of its rows.
    let selections: [Selection]
    /// For each register, its slots among those of all.
    let slots: [Range<Int>]
    /// For each routine, the index of its first instruction.
    let routines: [Int]
    /// The register of what the template is given.
    let root: Int
}

extension Program {
    /// Lays the slots of all registers side by side.
    init(
        instructions: [Instruction], literals: [UInt8], selections: [Selection], routines: [Int], root: Int
    ) {
        var slots: [Range<Int>] = []
        for selection in selections {
            let start = slots.last?.upperBound ?? 0
            slots.append(start..<start + selection.slotCount)
        }
        self.init(
            instructions: instructions.map { $0.shifted(by: slots) }, literals: literals,
            selections: zip(selections, slots).map { $0.shifted(by: $1.lowerBound) }, slots: slots,
            routines: routines, root: root)
    }
}

/// Where a value is while a template is rendered.
struct Operand: Hashable, Sendable {
    let register: Int
    /// An index into the register's selection; in a program, into the slots of all registers.
    let slot: Int

    fileprivate func shifted(by slots: [Range<Int>]) -> Operand {
        Operand(register: register, slot: slots[register].lowerBound + slot)
    }

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

    fileprivate func shifted(by slots: [Range<Int>]) -> Instruction {
        switch self {
        case .value(let operand, let isEscaped): .value(operand.shifted(by: slots), isEscaped: isEscaped)
        case .jump(let operand, let isTruthy, let target):
            .jump(operand.shifted(by: slots), ifTruthy: isTruthy, to: target)
        case .enter(let operand, let register, let exit):
            .enter(operand.shifted(by: slots), register: register, exit: exit)
        case .literal, .next, .call, .indent, .end: self
        }
    }
}
