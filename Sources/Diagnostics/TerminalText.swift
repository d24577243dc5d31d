/// A diagnostic as a person reads it:
///
///     Content/codes/4.3.2.md:5:11: error: unknown severity `meduim` [severity-unknown]
///       5 | severity: meduim
///         |           ^~~~~~
///     help: did you mean `medium`?
func terminalText(of diagnostic: Diagnostic, _ sources: inout SourceCache, isColored: Bool) -> String {
    let style = Style(isColored: isColored)
    var text = ""
    if let location = diagnostic.location {
        text += style.bold(place(of: location, &sources) + ": ")
    }
    let severity = diagnostic.severity.rawValue + ":"
    text += diagnostic.severity == .error ? style.red(severity) : style.yellow(severity)
    text += style.bold(" \(escapingControlCharacters(diagnostic.message))") + " [\(diagnostic.id)]\n"
    if let location = diagnostic.location { text += excerpt(of: location, &sources, style) }
    for note in diagnostic.notes {
        if let location = note.location { text += place(of: location, &sources) + ": " }
        text += "note: \(escapingControlCharacters(note.message))\n"
        if let location = note.location { text += excerpt(of: location, &sources, style) }
    }
    if let help = diagnostic.help { text += style.cyan("help:") + " \(escapingControlCharacters(help))\n" }
    return text
}

private func place(of location: Location, _ sources: inout SourceCache) -> String {
    let position = sources.file(at: location.path).position(of: location.range.lowerBound)
    return "\(escapingControlCharacters(location.path)):\(position.line):\(position.column)"
}

/// How many columns of a line are shown at most. Of a longer line, the part around the caret is shown.
private let width = 110

private func excerpt(of location: Location, _ sources: inout SourceCache, _ style: Style) -> String {
    let file = sources.file(at: location.path)
    let position = file.position(of: location.range.lowerBound)
    let content = surroundings(of: location.range.lowerBound, in: file.content(ofLine: position.line))
    guard !content.isEmpty else { return "" }
    let line = characters(of: content)
    let column = min(characters(of: content[..<location.range.lowerBound.clamped(to: content)]).count, line.count)
    let lastColumn = characters(of: content[..<location.range.upperBound.clamped(to: content)]).count
    let first = line.count <= width ? 0 : max(0, min(column - width / 2, line.count - width))
    let shown = line[first..<min(line.count, first + width)]
    let marked = max(1, min(lastColumn, shown.endIndex) - column)
    let gutter = String(position.line)
    // Tabs stay tabs in both lines, so that the caret is below its character at any tab width.
    let indent = line[first..<column].map { $0 == "\t" ? "\t" : String(repeating: " ", count: cells(of: $0)) }.joined()
    let underline = line[column..<min(column + marked, line.count)].reduce(0) { $0 + max(1, cells(of: $1)) }
    let caret = "^" + String(repeating: "~", count: max(0, underline - 1))
    return "  \(style.dim("\(gutter) |")) \(escapingControlCharacters(String(shown)))\n"
        + "  \(style.dim(String(repeating: " ", count: gutter.count) + " |")) \(indent)\(style.green(caret))\n"
}

/// The part of a line that an excerpt could show, so that many diagnostics on a long line take no longer than elsewhere.
private func surroundings(of offset: Int, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let reach = 512
    let isContinuation: (UInt8) -> Bool = { $0 & 0xC0 == 0x80 }
    guard line.count > 2 * reach else { return line }
    let start = min(max(line.startIndex, offset - reach), line.endIndex)
    let end = min(max(line.startIndex, offset + reach), line.endIndex)
    // Neither end may be inside a character.
    let head = line[start..<end].prefix(while: isContinuation).endIndex
    let tail = line[end...].prefix(while: isContinuation).endIndex
    return line[head..<tail]
}

extension Int {
    fileprivate func clamped(to slice: ArraySlice<UInt8>) -> Int {
        Swift.min(Swift.max(self, slice.startIndex), slice.endIndex)
    }
}

/// The characters of a text without byte order marks.
private func characters(of bytes: ArraySlice<UInt8>) -> [Character] {
    let text = Array(String(decoding: bytes, as: UTF8.self))
    return bytes.contains(0xEF) ? text.filter { $0 != "\u{FEFF}" } : text
}

/// The terminal cells that a character takes: two for wide scripts and emoji.
private func cells(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return 2
    default: return 1
    }
}

/// The text with control characters made visible, so that content cannot send commands to a terminal.
package func escapingControlCharacters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

private struct Style {
    let isColored: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func red(_ text: String) -> String { wrap(text, "1;31") }
    func yellow(_ text: String) -> String { wrap(text, "1;33") }
    func green(_ text: String) -> String { wrap(text, "1;32") }
    func cyan(_ text: String) -> String { wrap(text, "1;36") }

    private func wrap(_ text: String, _ code: String) -> String {
        isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
