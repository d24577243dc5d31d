internal import Text

/// Renders a bound template.
struct Renderer: ~Copyable {
    private let literals: [UInt8]
    /// The values of all rows that are being shown.
    private var slots: [Value]

    init(_ template: BoundTemplate, _ rows: Rows) {
        literals = template.literals
        slots = Array(repeating: .nothing, count: template.slotCount)
        template.plan.load(0, of: rows, into: &slots)
    }

    mutating func render(_ nodes: [RenderNode], into output: inout [UInt8]) {
        for node in nodes {
            switch node {
            case .literal(let range):
                // Appending a slice of the array takes noticeably longer.
                literals.withUnsafeBufferPointer { output += UnsafeBufferPointer(rebasing: $0[range]) }
            case .value(let slot, let isEscaped):
                slots[slot].write(to: &output, isEscaped: isEscaped)
            case .condition(let slot, let isInverted, let content):
                if slots[slot].isTruthy != isInverted { render(content, into: &output) }
            case .loop(let slot, let plan, let content):
                guard case .rows(let rows) = slots[slot] else { continue }
                for row in 0..<rows.count {
                    plan.load(row, of: rows, into: &slots)
                    render(content, into: &output)
                }
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
