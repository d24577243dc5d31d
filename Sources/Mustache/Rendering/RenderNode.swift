/// A part of a bound template, in which all names are resolved and all included templates are in place.
///
/// The nodes of a template are one list; the content of a section follows its node up to an end.
enum RenderNode: Sendable {
    /// A range of the template's literal bytes.
    case literal(Range<Int>)
    case value(slot: Int, isEscaped: Bool)
    /// Content that is shown if the value is truthy, or if it is not.
    case condition(slot: Int, isInverted: Bool, end: Int)
    /// Content that is shown for each row of the value.
    case loop(slot: Int, plan: Int, end: Int)
}

/// Builds a list of nodes, in which adjacent literals are joined.
struct RenderNodeBuilder {
    /// All literal bytes.
    private(set) var literals: [UInt8] = []
    private(set) var nodes: [RenderNode] = []
    private(set) var plans: [FieldPlan] = []
    /// Where the literal begins that is not in the list yet.
    private var literalStart = 0

    mutating func append(literal bytes: some Collection<UInt8>) {
        literals += bytes
    }

    mutating func appendValue(slot: Int, isEscaped: Bool) {
        endLiteral()
        nodes.append(.value(slot: slot, isEscaped: isEscaped))
    }

    /// Begins a section.
    ///
    /// - Returns: where its node is, which is set when the section ends.
    mutating func begin() -> Int {
        endLiteral()
        nodes.append(.literal(0..<0))
        return nodes.count - 1
    }

    mutating func endCondition(_ start: Int, slot: Int, isInverted: Bool) {
        endLiteral()
        nodes[start] = .condition(slot: slot, isInverted: isInverted, end: nodes.count)
    }

    mutating func endLoop(_ start: Int, slot: Int, _ plan: FieldPlan) {
        endLiteral()
        nodes[start] = .loop(slot: slot, plan: plans.count, end: nodes.count)
        plans.append(plan)
    }

    /// Ends the list.
    mutating func endLiteral() {
        guard literalStart < literals.count else { return }
        nodes.append(.literal(literalStart..<literals.count))
        literalStart = literals.count
    }
}
