#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// What an editor has left for later: the mark `TODO:` and the rest of its line. The skeletons of `sitegen new` are made of
/// such lines.
struct LeftToWrite {
    static let mark = "TODO:"

    /// From the mark to the end of what is said behind it.
    let range: Range<Int>
    /// What is said behind the mark.
    let hint: String

    /// All marks of a file, each line's first one, in order.
    static func all(in bytes: [UInt8]) -> [LeftToWrite] {
        var found: [LeftToWrite] = []
        var position = 0
        while let start = bytes.firstMark(from: position) {
            position = start + 1
            guard start == 0 || !bytes[start - 1].isWordByte else { continue }
            let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            position = line.endIndex
            // A value between quotes or in a list ends before what closes it, and so does the text of a link.
            let link = line.indices.first { line[$0...].starts(with: "](".utf8) } ?? line.endIndex
            let last = line[..<link].lastIndex { !" \t\"'])".utf8.contains($0) } ?? start
            let saidStart = start + mark.utf8.count
            let said = line[saidStart..<max(last + 1, saidStart)]
            let hint = String(decoding: said.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
            found.append(LeftToWrite(range: start..<said.endIndex, hint: hint))
        }
        return found
    }
}

extension Reporter {
    /// Reports each mark. In a draft they are no mistake yet.
    mutating func leftToWrite(in text: SourceText, _ fences: Fences, isDraft: Bool) {
        for place in LeftToWrite.all(in: text.bytes) {
            let start = place.range.lowerBound
            let isChoice = fences.frontMatter.contains(start) && text.bytes[fences.frontMatter].isRemark(at: start)
            self(.leftToWrite(place.hint, isChoice: isChoice, isDraft: isDraft), at: place.range)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a comment begins right before a place, with a value before it on its line.
    fileprivate func isRemark(at place: Int) -> Bool {
        let line = self[..<place].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
        let words = line.split(separator: UInt8(ascii: " "))
        return words.count > 1 && words.last?.elementsEqual("#".utf8) ?? false
    }
}

extension [UInt8] {
    /// Where the mark stands next. Each file of a build is searched, so this looks for its first letter as the C library does.
    fileprivate func firstMark(from position: Int) -> Int? {
        withUnsafeBytes { buffer in
            var position = position
            while position < buffer.count, let start = buffer.baseAddress,
                let found = memchr(start + position, CInt(UInt8(ascii: "T")), buffer.count - position)
            {
                position = UnsafeRawPointer(found) - start
                if buffer[position...].starts(with: LeftToWrite.mark.utf8) { return position }
                position += 1
            }
            return nil
        }
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
