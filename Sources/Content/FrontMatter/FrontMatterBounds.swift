/// The ranges of the parts of a file: front matter between two lines of three dashes, and the body below.
package struct FrontMatterBounds: Sendable {
    let openingFence: Range<Int>
    package let frontMatter: Range<Int>
    package let body: Range<Int>

    /// A fence that is missing.
    enum Missing: Error {
        case opening, closing
    }

    /// Finds the fences. A byte order mark before the first one is skipped; white space after the dashes is allowed.
    init(in bytes: [UInt8]) throws(Missing) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let opening = FrontMatterBounds.line(of: bytes, at: start)
        guard FrontMatterBounds.isFence(bytes[opening.content]) else { throw .opening }
        var lineStart = opening.next
        while lineStart < bytes.count {
            let line = FrontMatterBounds.line(of: bytes, at: lineStart)
            if FrontMatterBounds.isFence(bytes[line.content]) {
                openingFence = opening.content
                frontMatter = opening.next..<lineStart
                body = line.next..<bytes.count
                return
            }
            lineStart = line.next
        }
        throw .closing
    }

    private static func line(of bytes: [UInt8], at start: Int) -> (content: Range<Int>, next: Int) {
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
        let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
        return (start..<end, min(end + (isPair ? 2 : 1), bytes.count))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
