/// Runs a program on rows.
///
/// The stacks are its own: neither deep templates nor deep data can overflow the thread's.
struct Renderer: ~Copyable {
    /// A list that is being shown.
    private struct Loop {
        let rows: Rows
        var row = 0
        let register: Int
        /// What the register held before, where that is shown still.
        let outer: [Value]
    }

    /// A routine that is running.
    private struct Call {
        let returnIndex: Int
        /// The indentation of the caller.
        let indentation: [UInt8]
    }

    private let program: Program
    /// What the registers hold, side by side.
    private var slots: [Value]
    private var loops: [Loop] = []
    private var calls: [Call] = []
    private var indentation: [UInt8] = []
    var output = Output()

    init(_ program: Program, _ rows: Rows) {
        self.program = program
        slots = Array(repeating: .nothing, count: program.slots.last?.upperBound ?? 0)
        program.selections[program.root].load(0, of: rows, into: &slots)
    }

    mutating func run() {
        let (instructions, literals) = (program.instructions, program.literals)
        var index = 0
        while true {
            switch instructions[index] {
            case .literal(let range):
                literals.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[range])) }
                index += 1
            case .value(let operand, let isEscaped):
                output.append(slots[operand.slot], isEscaped: isEscaped)
                index += 1
            case .jump(let operand, let wanted, let target):
                index = slots[operand.slot].isTruthy == wanted ? target : index + 1
            case .enter(let operand, let register, let exit):
                index = enter(slots[operand.slot], register) ? index + 1 : exit
            case .next(let body):
                index = next() ? body : index + 1
            case .call(let routine, let range, let isNested):
                index = call(routine, range, isNested, from: index + 1)
            case .indent:
                indentation.withUnsafeBufferPointer { output.append($0) }
                index += 1
            case .end:
                guard let call = calls.popLast() else { return }
                indentation = call.indentation
                index = call.returnIndex
            }
        }
    }

    private mutating func enter(_ value: Value, _ register: Int) -> Bool {
        guard case .rows(let rows) = value, rows.count > 0 else { return false }
        let isShown = register == program.root || loops.contains { $0.register == register }
        let outer = isShown ? Array(slots[program.slots[register]]) : []
        loops.append(Loop(rows: rows, register: register, outer: outer))
        program.selections[register].load(0, of: rows, into: &slots)
        return true
    }

    private mutating func next() -> Bool {
        let last = loops.count - 1
        let register = loops[last].register
        loops[last].row += 1
        guard loops[last].row < loops[last].rows.count else {
            let outer = loops.removeLast().outer
            if !outer.isEmpty { slots.replaceSubrange(program.slots[register], with: outer) }
            return false
        }
        program.selections[register].load(loops[last].row, of: loops[last].rows, into: &slots)
        return true
    }

    private mutating func call(_ routine: Int, _ range: Range<Int>, _ isNested: Bool, from index: Int) -> Int {
        guard calls.count < Limits.recursion else { return index }
        calls.append(Call(returnIndex: index, indentation: indentation))
        indentation = (isNested ? indentation : []) + program.literals[range]
        return program.routines[routine]
    }
}
