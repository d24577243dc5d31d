internal import Content
internal import Markdown
internal import Text

/// The sentences of a Markdown body, normalized so that sentences with the same words are equal.
///
/// Code blocks, headings and the section of sources are skipped: commands, names and citations are the same everywhere.
struct Sentences {
    /// The words of each sentence, in lower case with single spaces, and its place.
    private(set) var all: [Located<String>] = []
    /// The words of the sentence that is being read.
    private var words: [UInt8] = []
    private var start: Int?
    private var end = 0

    /// - Parameter bytes: of the whole file.
    init(in bytes: [UInt8], _ document: Document) {
        var isSource = false
        for block in document.blocks {
            switch block.kind {
            case .heading(let level, let text, _):
                if level == 2 { isSource = text == EntrySection.sources.rawValue }
            case .paragraph, .list, .blockQuote:
                if !isSource { read(bytes[block.source]) }
            case .code, .thematicBreak, .rawHTML: break
            }
        }
    }

    /// Reads the lines of a block. Code blocks within it are skipped.
    private mutating func read(_ block: ArraySlice<UInt8>) {
        var isCode = false
        for line in block.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
                isCode.toggle()
                finish()
            } else if !isCode {
                if text.isEmpty || text.startsItem { finish() }
                read(line: text)
            }
        }
        finish()
    }

    private mutating func read(line: ArraySlice<UInt8>) {
        var rest = line
        while let first = rest.first {
            if rest.starts(with: "](".utf8) {
                rest = rest.drop { $0 != UInt8(ascii: ")") }.dropFirst()
            } else if first.isWord {
                let word = rest.prefix(while: \.isWord)
                if !words.isEmpty { words.append(UInt8(ascii: " ")) }
                for byte in word { words.append(byte.asciiLowercased) }
                start = start ?? word.startIndex
                end = word.endIndex
                rest = rest[word.endIndex...]
            } else {
                let next = rest.dropFirst().first { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
                if ".?!".utf8.contains(first), next ?? UInt8(ascii: " ") == UInt8(ascii: " ") { finish() }
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func finish() {
        if let start { all.append(Located(String(decoding: words, as: UTF8.self), at: start..<end)) }
        words.removeAll(keepingCapacity: true)
        start = nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether a line begins an item of a list.
    fileprivate var startsItem: Bool {
        let marker = drop(while: \.isASCIIDigit)
        if marker.startIndex > startIndex { return marker.starts(with: ". ".utf8) || marker.starts(with: ") ".utf8) }
        return starts(with: "- ".utf8) || starts(with: "* ".utf8) || starts(with: "+ ".utf8)
    }
}

extension UInt8 {
    fileprivate var isWord: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "'") || self >= 0x80 }
}
