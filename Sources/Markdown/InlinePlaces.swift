internal import CCMark
internal import Text

/// Finds the places of blocks, and of links, images and raw HTML within a paragraph or heading.
///
/// libcmark 0.30 assumes that all lines of a paragraph begin in the column of the first one, reports the last line of a
/// link over several lines, and loses count of lines after a definition or a title over several lines. So its positions
/// are only hints, and are checked against the text.
struct InlinePlaces {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let outline: Outline
    /// Where the paragraph or heading begins and ends.
    private var block = (line: 1, column: 1, end: 0)
    /// The number of its lines that libcmark has not counted.
    private var shift = 0
    /// Quotes around the paragraph or heading.
    private var quotes = 0
    /// After the start of the latest node that was requested; the next node comes later.
    private var cursor = 0

    /// - Parameter bytes: the whole text; must outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ outline: Outline) {
        self.bytes = bytes
        self.outline = outline
    }

    /// The place of a block, without the blank lines after it that libcmark counts as part of a list.
    func source(of node: borrowing TreeNode) -> Range<Int> {
        let source = node.source(in: outline)
        var end = min(source.upperBound, outline.base + bytes.count)
        if node.type == CMARK_NODE_HTML_BLOCK {
            // libcmark does not count the last line of a block that ends with a marker such as `-->`.
            let lastLine = node.startLine - 1 + node.literal.count { $0 == 0x0A }
            end = outline.base + outline.end(ofLine: lastLine, of: bytes.count)
        }
        while end > source.lowerBound, bytes[end - outline.base - 1].isASCIISpace { end -= 1 }
        return source.lowerBound..<end
    }

    /// The lines of a code block without their indentation and endings.
    func codeLines(of node: borrowing TreeNode) -> [Range<Int>] {
        var line = node.startLine + (isFenced(node) ? 1 : 0)
        var lines: [Range<Int>] = []
        var rest = node.literal[...]
        while let ending = rest.firstIndex(where: \.isLineEnding) {
            let end = outline.contentEnd(ofLine: line, in: bytes)
            lines.append(outline.base + max(0, end - rest[..<ending].count)..<outline.base + end)
            let isPair = rest[ending...].starts(with: "\r\n".utf8)
            rest = rest[(ending + (isPair ? 2 : 1))...]
            line += 1
        }
        return lines
    }

    /// Whether a code block begins with a fence, which is indented by fewer than four columns, and is not indented code.
    private func isFenced(_ node: borrowing TreeNode) -> Bool {
        let start = node.source(in: outline).lowerBound - outline.base
        return node.startColumn <= 4 && start < bytes.count && "`~".utf8.contains(bytes[start])
    }

    /// Whether a code block begins with a fence, and no fence ends it.
    func isUnclosedFence(_ node: borrowing TreeNode) -> Bool {
        guard isFenced(node) else { return false }
        let start = node.source(in: outline).lowerBound - outline.base
        let fence = bytes[start...].prefix { $0 == bytes[start] }
        let end = source(of: node).upperBound - outline.base
        let lastFence = bytes[..<end].reversed().prefix { $0 == bytes[start] }
        return lastFence.count < fence.count || end - lastFence.count <= start
    }

    mutating func enterQuote() { quotes += 1 }
    mutating func leaveQuote() { quotes -= 1 }

    /// Enters the paragraph or heading that holds the next nodes.
    mutating func enterBlock(_ node: borrowing TreeNode) {
        let source = node.source(in: outline)
        block = (node.startLine, node.startColumn, min(source.upperBound - outline.base, bytes.count))
        cursor = source.lowerBound - outline.base
        shift = 0
    }

    /// The place of a link, an image or raw HTML. Nodes must be requested in order.
    mutating func place(of node: borrowing TreeNode) -> Range<Int> {
        let wanted = Wanted(node)
        var start = offset(line: node.firstLine, column: node.startColumn)
        if start < cursor || !wanted.begins(at: start, in: bytes) {
            start = search(wanted) ?? min(cursor, block.end)
            shift = outline.line(of: start) - node.firstLine
        }
        cursor = start + 1
        let end = wanted.count > 0 ? start + wanted.count : self.end(of: node, from: start)
        return outline.base + start..<outline.base + end
    }

    private func end(of node: borrowing TreeNode, from start: Int) -> Int {
        guard start < block.end else { return start }
        // An address between angle brackets, whose end libcmark reports correctly only in the first line.
        if node.type == CMARK_NODE_LINK, bytes[start] == UInt8(ascii: "<") {
            return bytes[start..<block.end].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? start + 1
        }
        let last = offset(line: node.endLine, column: node.endColumn)
        return start < last && last < block.end && ")]>".utf8.contains(bytes[last]) ? last + 1 : start + 1
    }

    /// The offset of a line and column as libcmark reports them.
    private func offset(line: Int, column: Int) -> Int {
        let line = line + shift
        let start = outline.offset(line: Int32(line), column: 1) - outline.base
        guard line > block.line else { return start + column - 1 }
        return contentStart(ofLineAt: start) + column - block.column
    }

    /// Skips the markers of quotes, and indentation.
    private func contentStart(ofLineAt start: Int) -> Int {
        var index = start
        var markers = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: break
            case UInt8(ascii: ">") where markers < quotes: markers += 1
            default: return index
            }
            index += 1
        }
        return index
    }

    private func search(_ wanted: Wanted) -> Int? {
        var index = cursor
        while index < block.end {
            if wanted.begins(at: index, in: bytes), index == 0 || bytes[index - 1] != UInt8(ascii: "\\") {
                guard let end = definitionEnd(at: index) else { return index }
                index = end
            }
            index += 1
        }
        return nil
    }

    /// The end of the line if a definition such as `[name]: address` begins here.
    private func definitionEnd(at index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "["), let close = bytes[index...].firstIndex(of: UInt8(ascii: "]")),
            close + 1 < block.end, bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        return bytes[close..<block.end].firstIndex(of: UInt8(ascii: "\n")) ?? block.end
    }

    /// The text that a node must begin with.
    private struct Wanted {
        private let openers: StaticString
        private let literal: UnsafeBufferPointer<UInt8>
        /// The number of its bytes in the source; 0 if unknown.
        let count: Int

        init(_ node: borrowing TreeNode) {
            switch node.type {
            case CMARK_NODE_HTML_INLINE:
                openers = "<"
                let isOneLine = !node.literal.contains { $0 == 0x0A || $0 == 0x0D }
                literal = UnsafeBufferPointer(rebasing: node.literal.prefix { $0 != 0x0A && $0 != 0x0D })
                count = isOneLine ? literal.count : 0
            default:
                openers = node.type == CMARK_NODE_IMAGE ? "!" : "[<"
                literal = UnsafeBufferPointer(start: nil, count: 0)
                count = 0
            }
        }

        func begins(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            guard bytes.indices.contains(offset) else { return false }
            return openers.withUTF8Buffer { $0.contains(bytes[offset]) } && bytes[offset...].starts(with: literal)
        }
    }
}

extension UInt8 {
    fileprivate var isLineEnding: Bool { self == 0x0A || self == 0x0D }
}
