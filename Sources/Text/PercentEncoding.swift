/// Replaces bytes that a part of a URL cannot hold by `%` and two hexadecimal digits (RFC 3986, section 2.1).
///
/// Letters, digits, `-`, `.`, `_` and `~` are unreserved (section 2.3) and always kept.
package struct PercentEncoding: Sendable {
    /// One bit for each ASCII character.
    private let kept: UInt128
    private let keepsEncodedBytes: Bool

    /// - Parameters:
    ///   - characters: the ASCII characters to keep in addition to the unreserved ones.
    ///   - keepsEncodedBytes: whether a `%` that begins an encoded byte, such as `%2F`, is kept.
    package init(keeping characters: String = "", keepsEncodedBytes: Bool = false) {
        let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        kept = (unreserved + characters).utf8.reduce(0) { $0 | 1 << UInt128($1) }
        self.keepsEncodedBytes = keepsEncodedBytes
    }

    package func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        var output: [UInt8] = []
        output.reserveCapacity(2 * text.utf8.count)
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if isKept(byte) || keepsEncodedBytes && startsEncodedByte(text.utf8[index...]) {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 0xF))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text that a part of a URL stands for.
    ///
    /// - Returns: `nil` if a `%` does not begin an encoded byte, or if the bytes are not UTF-8.
    package static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigitValue, let low = rest.popFirst()?.hexDigitValue else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private func isKept(_ byte: UInt8) -> Bool {
        byte < 0x80 && kept & 1 << UInt128(byte) != 0
    }
}

private func startsEncodedByte(_ bytes: Substring.UTF8View) -> Bool {
    let digits = bytes.dropFirst().prefix(2)
    return bytes.first == UInt8(ascii: "%") && digits.count == 2 && digits.allSatisfy(\.isASCIIHexDigit)
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit.
    fileprivate var hexDigitValue: UInt8? { Character(UnicodeScalar(self)).hexDigitValue.map(UInt8.init) }
}
