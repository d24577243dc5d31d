internal import Text

/// The result of a pass over a text before libcmark parses it: where its lines begin, and whether it exceeds a limit.
/// libcmark 0.30 takes quadratic time on deep nesting, on runs of `![[]()` and on unclosed `<?`.
struct Outline {
    /// Where each line begins.
    private var lineStarts: [Int] = []
    /// The offset of the text in the file; places are offsets from the start of the file.
    let base: Int
    private(set) var limitExceeded: LimitExceeded?
    /// Lines of pipes and dashes, such as the one below the header of a pipe table.
    private(set) var ruleRows: [Range<Int>] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
        self.base = base
        guard bytes.count <= Limits.bytes else {
            limitExceeded = LimitExceeded(limit: .bytes(limit: Limits.bytes), source: base..<base)
            lineStarts = [0]
            return
        }
        let hasCarriageReturns = bytes.offset(of: carriageReturn, from: 0) < bytes.count
        lineStarts.reserveCapacity(bytes.count / 48 + 8)
        var start = 0
        while start <= bytes.count {
            lineStarts.append(start)
            var end = bytes.offset(of: lineFeed, from: start)
            if hasCarriageReturns { end = bytes[start..<end].firstIndex(of: carriageReturn) ?? end }
            inspect(bytes[start..<end])
            let isPair = end + 1 < bytes.count && bytes[end] == carriageReturn && bytes[end + 1] == lineFeed
            start = end + (isPair ? 2 : 1)
        }
        countOpeners(in: bytes)
    }

    private mutating func inspect(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        var columns = 0
        var markers = 0
        var index = line.startIndex
        scan: while index < line.endIndex {
            switch line[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isMarkerEnd(index, in: line) else { break scan }
                markers += 1
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                guard index > line.startIndex, line[index - 1].isASCIIDigit, isMarkerEnd(index, in: line) else {
                    break scan
                }
                markers += 1
            case let byte where !byte.isASCIIDigit: break scan
            default: break
            }
            index += 1
        }
        if markers + columns / 2 > Limits.nesting, limitExceeded == nil {
            limitExceeded = LimitExceeded(
                limit: .nesting(limit: Limits.nesting), source: base + line.startIndex..<base + index)
        }
        if isRuleRow(line[index...]) { ruleRows.append(base + index..<base + line.endIndex) }
    }

    /// Whether white space follows, as it must after the marker of a list item.
    private func isMarkerEnd(_ index: Int, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        index + 1 == line.endIndex || line[index + 1] == 0x20 || line[index + 1] == 0x09
    }

    private func isRuleRow(_ row: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = row.first, "|-:".utf8.contains(first) else { return false }
        return row.allSatisfy { "|-: \t".utf8.contains($0) } && row.contains(UInt8(ascii: "|"))
            && row.contains(UInt8(ascii: "-"))
    }

    private mutating func countOpeners(in bytes: UnsafeBufferPointer<UInt8>) {
        for opener in [UInt8(ascii: "["), UInt8(ascii: "<")] {
            var count = 0
            var offset = bytes.offset(of: opener, from: 0)
            while offset < bytes.count {
                count += 1
                if count > Limits.openers, limitExceeded == nil {
                    limitExceeded = LimitExceeded(
                        limit: .openers(limit: Limits.openers), source: base + offset..<base + offset + 1)
                }
                offset = bytes.offset(of: opener, from: offset + 1)
            }
        }
    }

    /// The end of a line in a text of `count` bytes, including its line ending.
    func end(ofLine line: Int, of count: Int) -> Int { line < lineStarts.count ? lineStarts[line] : count }

    /// The end of a line, without its line ending.
    func contentEnd(ofLine line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = min(end(ofLine: line, of: bytes.count), bytes.count)
        while end > 0, bytes[end - 1] == lineFeed || bytes[end - 1] == carriageReturn { end -= 1 }
        return end
    }

    /// The line of an offset into the text, from 1.
    func line(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The offset of a line and column as libcmark counts them, from 1 and in bytes.
    func offset(line: Int32, column: Int32) -> Int {
        guard line >= 1, Int(line) <= lineStarts.count else { return base + (lineStarts.last ?? 0) }
        return base + lineStarts[Int(line) - 1] + max(0, Int(column) - 1)
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// Limits on a text. Entries have about 5,000 bytes and three levels.
package enum Limits {
    package static let bytes = 128 * 1024
    /// Nested quotes and lists; two columns of indentation count as a level.
    package static let nesting = 50
    /// Opening square brackets, and opening angle brackets.
    package static let openers = 1000
}

/// The first place in a text that exceeds a limit.
package struct LimitExceeded: Error, Hashable, Sendable {
    package enum Limit: Hashable, Sendable {
        case bytes(limit: Int)
        case nesting(limit: Int)
        case openers(limit: Int)
    }

    package let limit: Limit
    package let source: Range<Int>
}
