internal import Text

/// A marker for text that is still to be written: `TODO:` and a hint in the rest of the line. `sitegen new` writes such lines.
package struct TodoMarker {
    package static let marker = "TODO:"
    /// From the marker to the end of the hint.
    let range: Range<Int>
    /// The text to be written.
    let hint: String

    /// The markers of a file in order, at most one for each line.
    static func all(in bytes: [UInt8]) -> [TodoMarker] {
        var found: [TodoMarker] = []
        var position = 0
        while let start = bytes.firstMarker(from: position) {
            position = start + 1
            guard start == 0 || !bytes[start - 1].isWordByte else { continue }
            let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            position = line.endIndex
            // The hint does not include the closing quote or bracket of a value, an element of a list or the text of a link.
            let link = line.indices.first { line[$0...].starts(with: "](".utf8) } ?? line.endIndex
            let last = line[..<link].lastIndex { !" \t\"'])".utf8.contains($0) } ?? start
            let hintStart = start + marker.utf8.count
            let hint = line[hintStart..<max(last + 1, hintStart)]
            let text = String(decoding: hint.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
            found.append(TodoMarker(range: start..<hint.endIndex, hint: text))
        }
        return found
    }
}

extension Reporter {
    /// Reports each marker: as an error, or as a warning in a draft.
    mutating func todoMarkers(in text: SourceText, _ bounds: FrontMatterBounds, isDraft: Bool) {
        for marker in TodoMarker.all(in: text.bytes) {
            let start = marker.range.lowerBound
            let isChoice =
                bounds.frontMatter.contains(start) && text.bytes[bounds.frontMatter].isCommentAfterValue(at: start)
            self(LeftToWrite(hint: marker.hint, isChoice: isChoice, isDraft: isDraft), at: marker.range)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a comment that follows a value on its line begins at an offset.
    fileprivate func isCommentAfterValue(at place: Int) -> Bool {
        let line = self[..<place].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
        let words = line.split(separator: UInt8(ascii: " "))
        return words.count > 1 && words.last?.elementsEqual("#".utf8) ?? false
    }
}

extension [UInt8] {
    /// The offset of the next marker. Every file is searched, so this uses the fast search of the C library.
    fileprivate func firstMarker(from position: Int) -> Int? {
        withUnsafeBufferPointer { buffer in
            var position = buffer.offset(of: UInt8(ascii: "T"), from: position)
            while position < buffer.count {
                if buffer[position...].starts(with: TodoMarker.marker.utf8) { return position }
                position = buffer.offset(of: UInt8(ascii: "T"), from: position + 1)
            }
            return nil
        }
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self >= 0x80 }
}
