internal import Text

/// Renders a bound template.
struct Renderer: ~Copyable {
    private let nodes: [RenderNode]
    private let literals: [UInt8]
    private let plans: [FieldPlan]
    /// The values of all rows that are being shown.
    private var slots: [Value]

    init(_ template: BoundTemplate, _ rows: Rows) {
        nodes = template.nodes
        literals = template.literals
        plans = template.plans
        slots = Array(repeating: .nothing, count: template.slotCount)
        template.plan.load(0, of: rows, into: &slots)
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
            case .value(let slot, let isEscaped):
                slots[slot].write(to: &output, isEscaped: isEscaped)
            case .condition(let slot, let isInverted, let end):
                if slots[slot].isTruthy == isInverted { next = end }
            case .loop(let slot, let plan, let end):
                if case .rows(let rows) = slots[slot] {
                    for row in 0..<rows.count {
                        plans[plan].load(row, of: rows, into: &slots)
                        render(next..<end, into: &output)
                    }
                }
                next = end
            }
        }
    }
}

extension Value {
    fileprivate func write(to output: inout [UInt8], isEscaped: Bool) {
        switch self {
        case .text(let text): if isEscaped { output.append(escaping: text) } else { output += text.utf8 }
        case .utf8(let bytes):
            bytes.withUnsafeBufferPointer { if isEscaped { output.append(escaping: $0) } else { output += $0 } }
        case .number(let number): output += String(number).utf8
        case .nothing, .flag, .rows: break
        }
    }
}
