/// A URL that is safe in a link: absolute with a scheme that cannot run code, or relative (RFC 3986, section 4.1).
public struct URLReference: Hashable, Sendable {
    /// The reference in ASCII, percent-encoded where it must be.
    public let text: String

    /// The schemes a link may have.
    public static let schemes = ["http", "https", "mailto"]

    /// Encodes what may not stand in a URL, and keeps what is encoded already.
    ///
    /// - Parameter text: an absolute or relative reference as a person would write it.
    /// - Returns: `nil` if it names a scheme other than ``schemes``, however disguised.
    public init?(_ text: String) {
        // Most are relative and clean, such as `codes/5.1.1/`.
        if text.utf8.allSatisfy(isUnreservedOrSlash) {
            self.text = text
            return
        }
        let beforeDelimiter = text.utf8.prefix { !":/?#".utf8.contains($0) }
        if beforeDelimiter.endIndex < text.utf8.endIndex, text.utf8[beforeDelimiter.endIndex] == UInt8(ascii: ":") {
            guard Self.schemes.contains(String(Substring(beforeDelimiter)).lowercased()) else { return nil }
        }
        self.text = percentEncoded(text, keeping: "!#$&'()*+,/:;=?@[]%")
    }
}

/// One path segment or query value of a URL: whatever it holds, it stays within its place.
public struct URLComponent: Hashable, Sendable {
    /// The component in ASCII; everything but letters, digits, `-`, `.`, `_` and `~` is percent-encoded.
    public let text: String

    /// - Parameter text: any text, not yet encoded.
    public init(_ text: String) {
        self.text = percentEncoded(text, keeping: "")
    }
}

/// RFC 3986, section 2.1.
///
/// - Parameter kept: ASCII characters that stay beside the unreserved ones; a kept `%` stays only where it begins an
///   encoded byte.
private func percentEncoded(_ text: String, keeping kept: String) -> String {
    if text.utf8.allSatisfy({ isUnreserved($0) || $0 != UInt8(ascii: "%") && kept.utf8.contains($0) }) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(text.utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
        let isPercent = byte == UInt8(ascii: "%")
        if isUnreserved(byte) || kept.utf8.contains(byte) && (!isPercent || startsEncodedByte(bytes[index...])) {
            encoded.append(byte)
        } else {
            encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}

private func isUnreservedOrSlash(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || byte == UInt8(ascii: "/")
}

/// RFC 3986, section 2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
}

private func startsEncodedByte(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.dropFirst().prefix(2)
    return digits.count == 2 && digits.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
}
