extension [UInt8] {
    /// Appends text as HTML or XML that means the same text, in an element as well as in a quoted attribute.
    package mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Appends text as HTML or XML that means the same text, in an element as well as in a quoted attribute.
    package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        forEachEscapedRun(of: text) { append(contentsOf: $0) }
    }
}

/// Cuts text into runs of clean bytes and the escapes of the others.
package func forEachEscapedRun(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
    var clean = 0
    for index in text.indices where text[index].isSpecial {
        if clean < index { body(UnsafeBufferPointer(rebasing: text[clean..<index])) }
        let escape = escape(of: text[index])
        body(UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        clean = index + 1
    }
    if clean < text.count { body(UnsafeBufferPointer(rebasing: text[clean...])) }
}

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
    /// Whether it is one of `&`, `<`, `>`, `"` and `'`, all of which are below 64: one bit of a word for each.
    fileprivate var isSpecial: Bool {
        let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
        return self < 64 && special & (1 << UInt64(self)) != 0
    }
}
