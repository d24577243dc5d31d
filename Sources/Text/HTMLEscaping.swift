extension [UInt8] {
    /// Appends text as HTML or XML that means the same text, in an element as well as in a quoted attribute.
    package mutating func append(escaping text: String) {
        text.utf8Span.span.withUnsafeBufferPointer { append(escaping: $0) }
    }

    /// Appends text as HTML or XML that means the same text, in an element as well as in a quoted attribute.
    package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        forEachEscapedRun(of: text) { append(contentsOf: $0) }
    }
}

/// Splits text into runs of bytes that need no escape, and the escapes of the other bytes.
package func forEachEscapedRun(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
    var clean = 0
    while true {
        let special = firstSpecial(in: text, from: clean)
        if clean < special { body(UnsafeBufferPointer(rebasing: text[clean..<special])) }
        guard special < text.count else { return }
        let escape = escape(of: text[special])
        body(UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        clean = special + 1
    }
}

/// The offset of the next byte to escape, or the end. Looks at eight bytes at once, since most bytes need no escape.
private func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // `&` and `'` differ in bit 0 only, `<` and `>` in bit 1 only.
        let special =
            bytesEqual(word, UInt8(ascii: "\"")) | bytesEqual(word & ~repeated(1), UInt8(ascii: "&"))
            | bytesEqual(word & ~repeated(2), UInt8(ascii: "<"))
        if special != 0 { break }
        index += 8
    }
    while index < bytes.count, !bytes[index].isSpecial { index += 1 }
    return index
}

/// Not 0 if one of the eight bytes has the value.
private func bytesEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ repeated(value)
    return (difference &- repeated(1)) & ~difference & repeated(0x80)
}

private func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

private func escape(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}

extension UInt8 {
    /// Whether it is one of `&`, `<`, `>`, `"` and `'`. All are below 64, so that a word has a bit for each.
    fileprivate var isSpecial: Bool {
        let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
        return self < 64 && special & (1 << UInt64(self)) != 0
    }
}
