internal import Text

/// Finds markup that its author meant and CommonMark does not recognize, so that it is shown as text.
struct LeftoverMarkup {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: Int

    /// - Parameter base: the offset of the first byte in the source.
    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
        self.bytes = bytes
        self.base = base
    }

    /// Whether a text could be leftover markup, as a fast first look.
    static func isSuspicious(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.holds(UInt8(ascii: "[")) || text.holds(UInt8(ascii: "]")) || text.holds(UInt8(ascii: "~"))
            || text.holds(UInt8(ascii: "/"))
    }

    /// The leftover markup in a paragraph or heading.
    ///
    /// - Parameters:
    ///   - block: where it is in the source.
    ///   - recognized: the links, images and raw HTML in it, in order.
    func find(in block: Range<Int>, outside recognized: [Range<Int>]) -> [Document.Finding] {
        var findings: [Document.Finding] = []
        var recognized = recognized[...]
        var index = block.lowerBound
        // Brackets that a backslash keeps from beginning a link.
        var escapedOpeners = 0
        while index < block.upperBound {
            recognized = recognized.drop { $0.upperBound <= index }
            if let next = recognized.first, next.contains(index) {
                index = next.upperBound
                continue
            }
            switch self[index] {
            case UInt8(ascii: "\\"):
                if self[index + 1] == UInt8(ascii: "[") { escapedOpeners += 1 }
                index += 2
            case UInt8(ascii: "]") where escapedOpeners > 0:
                escapedOpeners -= 1
                index += 1
            case UInt8(ascii: "`"): index = endOfCode(at: index, in: block)
            default:
                if let kind = leftover(at: index, in: block) {
                    findings.append(Document.Finding(kind: kind, source: index..<end(of: kind, at: index, in: block)))
                    index = findings.last?.source.upperBound ?? index
                }
                index += 1
            }
        }
        return findings
    }

    /// Whether a heading of `#` without a space after it begins a paragraph. `#5.1.1`, as some servers write a code, is none.
    func isHeadingWithoutSpace(at start: Int) -> Bool {
        var index = start
        while self[index] == UInt8(ascii: "#") { index += 1 }
        return (1...6).contains(index - start) && (self[index].isASCIILetter || self[index] >= 0x80)
    }

    /// The byte at an offset in the source; 0 outside.
    private subscript(index: Int) -> UInt8 {
        bytes.indices.contains(index - base) ? bytes[index - base] : 0
    }

    private func leftover(at index: Int, in block: Range<Int>) -> Document.Finding.Kind? {
        switch self[index] {
        case UInt8(ascii: "["): bracket(at: index, in: block)
        case UInt8(ascii: "]") where self[index + 1] == UInt8(ascii: "("): .brokenLink
        case UInt8(ascii: "]") where self[index + 1] == UInt8(ascii: "["): .linkReference
        case UInt8(ascii: "]") where starts(with: " (", at: index + 1) && isDestination(at: index + 3, in: block):
            .brokenLink
        case UInt8(ascii: "~") where self[index + 1] == UInt8(ascii: "~") && beginsWord(at: index, in: block):
            .strikethrough
        case UInt8(ascii: "h") where starts(with: "http://", at: index) || starts(with: "https://", at: index): .bareURL
        default: nil
        }
    }

    private func bracket(at index: Int, in block: Range<Int>) -> Document.Finding.Kind? {
        if self[index + 1] == UInt8(ascii: "^") { return .footnote }
        if self[index + 1] == UInt8(ascii: "!") { return .alert }
        let isTask = index == block.lowerBound && self[index + 2] == UInt8(ascii: "]") && self[index + 3].isASCIISpace
        return isTask && " xX".utf8.contains(self[index + 1]) ? .taskItem : nil
    }

    /// Whether what is in parentheses looks like where a link leads.
    private func isDestination(at start: Int, in block: Range<Int>) -> Bool {
        let text = (start..<block.upperBound).lazy.map { self[$0] }.prefix { $0 != UInt8(ascii: ")") }
        let destination = String(decoding: Array(text), as: UTF8.self)
        return destination.contains("://") || destination.contains(".md") || destination.hasPrefix("#")
    }

    /// Whether two marks are followed by a word, and not at the end of one.
    private func beginsWord(at index: Int, in block: Range<Int>) -> Bool {
        let isAfterWord =
            index > block.lowerBound && !self[index - 1].isASCIISpace && self[index - 1] != UInt8(ascii: "(")
        return !isAfterWord && !self[index + 2].isASCIISpace
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        text.withUTF8Buffer { text in text.indices.allSatisfy { self[index + $0] == text[$0] } }
    }

    /// The end of the code span that a run of backticks opens; the end of the run if nothing closes it.
    private func endOfCode(at start: Int, in block: Range<Int>) -> Int {
        var end = start
        while self[end] == UInt8(ascii: "`") { end += 1 }
        let count = end - start
        var index = end
        while index < block.upperBound {
            guard self[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = index
            while self[index] == UInt8(ascii: "`") { index += 1 }
            if index - run == count { return index }
        }
        return end
    }

    /// The end of leftover markup: of the word for an address, otherwise of its telling characters.
    private func end(of kind: Document.Finding.Kind, at start: Int, in block: Range<Int>) -> Int {
        var end = min(start + 2, block.upperBound)
        guard kind == .bareURL else { return end }
        while end < block.upperBound, !self[end].isASCIISpace { end += 1 }
        while ".,;:!?)'\"".utf8.contains(self[end - 1]) { end -= 1 }
        return end
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ byte: UInt8) -> Bool { offset(of: byte, from: 0) < count }
}
