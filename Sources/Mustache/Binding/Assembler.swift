/// Writes the code of a program.
struct Assembler {
    private(set) var instructions: [Instruction] = []
    private(set) var literals: [UInt8] = []
    /// Instructions before this index may be the end of a jump, and are not added to.
    private var fence = 0

    /// The index of the next instruction, as the target of a jump.
    mutating func label() -> Int {
        fence = instructions.count
        return fence
    }

    /// - Returns: the index of the instruction, by which ``replace(_:with:)`` finds it.
    @discardableResult
    mutating func append(_ instruction: Instruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    mutating func replace(_ index: Int, with instruction: Instruction) {
        instructions[index] = instruction
    }

    /// Adds literal text, to the instruction before where that is literal too.
    mutating func appendLiteral(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let range = store(bytes)
        if instructions.count > fence, case .literal(let last) = instructions.last, last.upperBound == range.lowerBound
        {
            instructions[instructions.count - 1] = .literal(last.lowerBound..<range.upperBound)
        } else {
            instructions.append(.literal(range))
        }
    }

    /// Keeps bytes for an instruction that names them.
    mutating func store(_ bytes: some Collection<UInt8>) -> Range<Int> {
        let start = literals.count
        literals += bytes
        return start..<literals.count
    }
}
