extension [UInt8] {
    /// Appends text as HTML that is the same text, in an element as well as in a quoted attribute.
    mutating func append(escaping text: some Collection<UInt8>) {
        let done: Void? = text.withContiguousStorageIfAvailable { append(escapingRunsOf: $0) }
        if done == nil { append(escaping: Array(text)) }
    }

    private mutating func append(escapingRunsOf text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        for (offset, byte) in text.enumerated() {
            let escape: StaticString
            switch byte {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case UInt8(ascii: "\""): escape = "&quot;"
            case UInt8(ascii: "'"): escape = "&#39;"
            default: continue
            }
            append(contentsOf: text[clean..<offset])
            append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
            clean = offset + 1
        }
        append(contentsOf: text[clean...])
    }

    /// Appends a URI reference as the value of a quoted attribute: what RFC 3986 doesn't allow as it is gets
    /// percent-encoded, and the rest escaped.
    mutating func append(escapingURL url: String) {
        for byte in url.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                append(byte)
            case _ where "-._~:/?#@!$()*+,;=%".utf8.contains(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 0xF))
            }
        }
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
