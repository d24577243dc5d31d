/// Where a value is found while a page is rendered.
enum ValuePath: Sendable {
    /// A field of one of the rows that are being shown, of which the page is the first.
    case field(Int, row: Int)
    /// A field of a record, for a dotted name.
    indirect case inner(field: Int, record: ValuePath)
}

/// A template in which all names are resolved and all included templates are in place.
@usableFromInline package struct BoundTemplate: Sendable {
    /// A part of the template. The content of a section follows its node, up to the node at `end`.
    enum Node: Sendable {
        /// A range of ``literals``.
        case literal(Range<Int>)
        case value(ValuePath, isEscaped: Bool)
        /// Content that is shown if the value is truthy, or if it is not.
        case condition(ValuePath, isInverted: Bool, end: Int)
        /// Content that is shown for a record, or for each item of a list.
        case loop(ValuePath, end: Int)
    }

    private(set) var nodes: [Node] = []
    /// All literal bytes, of which adjacent ones share a node.
    private(set) var literals: [UInt8] = []
    /// Where the literal begins that has no node yet.
    private var literalStart = 0

    mutating func append(literal bytes: some Collection<UInt8>) {
        literals += bytes
    }

    mutating func appendValue(_ path: ValuePath, isEscaped: Bool) {
        endLiteral()
        nodes.append(.value(path, isEscaped: isEscaped))
    }

    /// Begins a section.
    ///
    /// - Returns: the index of its node, which is set when the section ends.
    mutating func beginSection() -> Int {
        endLiteral()
        nodes.append(.literal(0..<0))
        return nodes.count - 1
    }

    mutating func endSection(_ start: Int, _ node: (_ end: Int) -> Node) {
        endLiteral()
        nodes[start] = node(nodes.count)
    }

    mutating func endLiteral() {
        guard literalStart < literals.count else { return }
        nodes.append(.literal(literalStart..<literals.count))
        literalStart = literals.count
    }
}
