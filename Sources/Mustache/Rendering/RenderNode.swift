/// A part of a bound template, in which all names are resolved and all included templates are in place.
enum RenderNode: Sendable {
    /// A range of the template's literal bytes.
    case literal(Range<Int>)
    case value(slot: Int, isEscaped: Bool)
    /// Content that is shown if the value is truthy, or if it is not.
    case condition(slot: Int, isInverted: Bool, [RenderNode])
    /// Content that is shown for each row of the value.
    case loop(slot: Int, FieldPlan, [RenderNode])
}

/// Builds lists of nodes, in which adjacent literals are joined.
struct RenderNodeBuilder {
    /// All literal bytes.
    private(set) var literals: [UInt8] = []
    /// The lists that are being built, outermost first.
    private var lists: [[RenderNode]] = [[]]
    /// Where the literal begins that is not in a list yet.
    private var literalStart = 0

    /// Begins the content of a node.
    mutating func begin() {
        endLiteral()
        lists.append([])
    }

    /// Ends the content of a node, or the whole list.
    mutating func end() -> [RenderNode] {
        endLiteral()
        return lists.removeLast()
    }

    mutating func append(literal bytes: some Collection<UInt8>) {
        literals += bytes
    }

    mutating func append(_ node: RenderNode) {
        endLiteral()
        lists[lists.count - 1].append(node)
    }

    private mutating func endLiteral() {
        guard literalStart < literals.count else { return }
        lists[lists.count - 1].append(.literal(literalStart..<literals.count))
        literalStart = literals.count
    }
}
