/// Where a value is found while a page is rendered.
struct ValuePath: Sendable {
    /// The number of the row among those that are being shown, of which the page is the first.
    let row: Int
    /// The field of the row, and for a dotted name the fields of the records in it.
    let fields: [Int]
}

/// A template in which all names are resolved and all included templates are in place.
@usableFromInline package struct BoundTemplate: Sendable {
    /// A part of the template. The content of a section follows its node, up to the node at `end`.
    enum Node: Sendable {
        /// A range of ``literals``.
        case literal(Range<Int>)
        case value(Path, isEscaped: Bool)
        /// Content that is shown if the value is truthy, or if it is not.
        case condition(Path, isInverted: Bool, end: Int)
        /// Content that is shown for a record, or for each item of a list.
        case loop(Path, end: Int)
    }

    /// A ``ValuePath`` without memory of its own, so that rendering does not count references to it.
    struct Path: Sendable {
        let row: Int
        let field: Int
        /// The place in ``innerFields`` of the fields of the records in it.
        let inner: Range<Int>
    }

    private(set) var nodes: [Node] = []
    private(set) var innerFields: [Int] = []
    /// All literal bytes, of which adjacent ones share a node.
    private(set) var literals: [UInt8] = []
    /// Where the literal begins that has no node yet.
    private var literalStart = 0

    mutating func append(literal bytes: some Collection<UInt8>) {
        literals += bytes
    }

    mutating func appendValue(_ path: ValuePath, isEscaped: Bool) {
        endLiteral()
        nodes.append(.value(store(path), isEscaped: isEscaped))
    }

    mutating func store(_ path: ValuePath) -> Path {
        let start = innerFields.count
        innerFields += path.fields.dropFirst()
        return Path(row: path.row, field: path.fields[0], inner: start..<innerFields.count)
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
