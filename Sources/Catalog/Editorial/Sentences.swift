/// The sentences of a Markdown body, in a form in which two that say the same are equal.
///
/// Code blocks, headings and the section of sources are passed over: commands, names and citations are the same wherever
/// they stand.
struct Sentences {
    /// The words of each sentence, in lower case with single spaces, and where it stands.
    private(set) var all: [Located<String>] = []

    /// What has been read of the sentence at hand.
    private var words: [UInt8] = []
    private var start: Int?
    private var end = 0

    init(in bytes: [UInt8], _ range: Range<Int>) {
        var isCode = false
        var isSource = false
        var position = range.lowerBound
        while position < range.upperBound {
            let line = bytes[position..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
            position = line.endIndex + 1
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
                isCode.toggle()
                finish()
            } else if text.first == UInt8(ascii: "#") {
                isSource = line.starts(with: "## \(EntrySection.sources.rawValue)".utf8)
                finish()
            } else if !isCode, !isSource {
                if text.isEmpty || text.startsItem { finish() }
                read(text)
            }
        }
        finish()
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        var rest = line
        while let first = rest.first {
            if rest.starts(with: "](".utf8) {
                rest = rest.drop { $0 != UInt8(ascii: ")") }.dropFirst()
            } else if first.isWord {
                let word = rest.prefix(while: \.isWord)
                if !words.isEmpty { words.append(UInt8(ascii: " ")) }
                for byte in word { words.append(byte.lowercased) }
                start = start ?? word.startIndex
                end = word.endIndex
                rest = rest[word.endIndex...]
            } else {
                let next = rest.dropFirst().first { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
                if first.endsSentence, next ?? UInt8(ascii: " ") == UInt8(ascii: " ") { finish() }
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
        let marker = drop { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        if marker.startIndex > startIndex { return marker.starts(with: ". ".utf8) || marker.starts(with: ") ".utf8) }
        return starts(with: "- ".utf8) || starts(with: "* ".utf8) || starts(with: "+ ".utf8)
    }
}

extension UInt8 {
    fileprivate var isWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), 0x80...:
            true
        default: false
        }
    }

    fileprivate var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }

    fileprivate var endsSentence: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "?") || self == UInt8(ascii: "!")
    }
}
