internal import Text

/// Renders a bound template.
struct Renderer: ~Copyable {
    private let nodes: [BoundTemplate.Node]
    private let innerFields: [Int]
    private let literals: [UInt8]
    /// The rows that are being shown, outermost first.
    private var rows: [Value]

    init(_ template: BoundTemplate, _ page: Value) {
        nodes = template.nodes
        innerFields = template.innerFields
        literals = template.literals
        rows = [page]
    }

    mutating func render(_ range: Range<Int>, into output: inout [UInt8]) {
        var next = range.lowerBound
        while next < range.upperBound {
            let node = nodes[next]
            next += 1
            switch node {
            case .literal(let range):
                // Appending a slice of the array takes noticeably longer.
                literals.withUnsafeBufferPointer { output += UnsafeBufferPointer(rebasing: $0[range]) }
            case .value(let path, let isEscaped):
                value(at: path).write(to: &output, isEscaped: isEscaped)
            case .condition(let path, let isInverted, let end):
                if value(at: path).isTruthy == isInverted { next = end }
            case .loop(let path, let end):
                let value = value(at: path)
                switch value {
                case .list(let items): for item in items { render(next..<end, for: item, into: &output) }
                case .record, .view: render(next..<end, for: value, into: &output)
                default: break
                }
                next = end
            }
        }
    }

    private mutating func render(_ range: Range<Int>, for row: Value, into output: inout [UInt8]) {
        rows.append(row)
        render(range, into: &output)
        rows.removeLast()
    }

    private func value(at path: BoundTemplate.Path) -> Value {
        var value = rows[path.row].value(of: path.field)
        for index in path.inner { value = value.value(of: innerFields[index]) }
        return value
    }
}

extension Value {
    fileprivate func write(to output: inout [UInt8], isEscaped: Bool) {
        switch self {
        case .text(let text): if isEscaped { output.append(escaping: text) } else { output += text.utf8 }
        case .utf8(let bytes):
            bytes.withUnsafeBufferPointer { if isEscaped { output.append(escaping: $0) } else { output += $0 } }
        case .number(let number): output += String(number).utf8
        case .nothing, .flag, .record, .view, .list: break
        }
    }
}
