/// The text of a file and the beginnings of its lines.
package struct SourceFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The offset at which each line begins. A line ends with LF, CRLF or CR, as in CommonMark.
    package let lineStarts: [Int]
    /// Whether every byte is a character, so that characters need not be counted.
    private let isASCII: Bool

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        isASCII = bytes.allSatisfy { $0 < 0x80 }
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let endsLine =
                byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
            if endsLine { starts.append(offset + 1) }
        }
        lineStarts = starts
    }

    /// A line and a column as an editor shows them.
    package struct Position: Hashable, Sendable {
        /// From 1.
        package let line: Int
        /// From 1, in characters.
        package let column: Int
    }

    /// The position of a byte; an offset beyond the end counts as the end.
    package func position(of offset: Int) -> Position {
        let (line, before) = beginning(of: offset)
        if isASCII { return Position(line: line + 1, column: before.count + 1) }
        return Position(line: line + 1, column: String(decoding: before, as: UTF8.self).count + 1)
    }

    /// The position of a byte with its column in Unicode code points, as SARIF counts.
    package func codePointPosition(of offset: Int) -> Position {
        let (line, before) = beginning(of: offset)
        return Position(line: line + 1, column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
    }

    /// The line of a byte, from 0, and the bytes before it in that line. A byte order mark at the beginning of the file does not
    /// count.
    private func beginning(of offset: Int) -> (line: Int, before: ArraySlice<UInt8>) {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        let start = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[line]
        return (line, bytes[min(start, offset)..<offset])
    }

    /// The bytes of a line without its ending.
    ///
    /// - Parameter line: from 1.
    package func content(ofLine line: Int) -> ArraySlice<UInt8> {
        guard lineStarts.indices.contains(line - 1) else { return [] }
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count
        var content = bytes[lineStarts[line - 1]..<end]
        while let last = content.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { content.removeLast() }
        return content
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// The files that diagnostics refer to, each read at most once.
package struct SourceCache {
    private let read: (String) -> [UInt8]?
    private var files: [String: SourceFile] = [:]

    /// - Parameter read: the bytes of a file by its path; `nil` if it cannot be read.
    package init(read: @escaping (String) -> [UInt8]?) {
        self.read = read
    }

    /// The file at a path. A file that cannot be read counts as empty, so its diagnostics have no excerpt.
    package mutating func file(at path: String) -> SourceFile {
        if let known = files[path] { return known }
        let file = SourceFile(path: path, bytes: read(path) ?? [])
        files[path] = file
        return file
    }
}
