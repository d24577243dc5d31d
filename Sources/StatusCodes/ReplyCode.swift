/// A three-digit SMTP reply code such as 451 (RFC 5321 section 4.2).
package struct ReplyCode: Hashable, Sendable {
    /// 200 to 559.
    package let number: UInt16

    /// - Returns: `nil` unless the first digit is 2 to 5 and the second 0 to 5 (RFC 5321 section 4.2.1).
    package init?(_ number: UInt16) {
        guard (2...5).contains(number / 100), (0...5).contains(number / 10 % 10) else { return nil }
        self.number = number
    }

    /// The reply of a class that says no more than the class does: 250, 450 or 550.
    package init(plain statusClass: StatusClass) {
        number = UInt16(statusClass.rawValue) * 100 + 50
    }

    /// - Returns: `nil` when the text is not three digits that make a reply code.
    package init?(parsing text: String) {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        self.init(text.utf8.reduce(0) { $0 * 10 + UInt16($1 - UInt8(ascii: "0")) })
    }

    /// The first digit: 2 and 3 positive, 4 transient negative, 5 permanent negative.
    package var firstDigit: UInt8 { UInt8(number / 100) }

    /// Whether the reply and an enhanced code of the class say the same of success or failure
    /// (RFC 2034 section 4 wants the first digits alike).
    package func matchesClass(_ statusClass: StatusClass) -> Bool { firstDigit == statusClass.rawValue }
}

extension ReplyCode: Comparable {
    package static func < (left: ReplyCode, right: ReplyCode) -> Bool { left.number < right.number }
}

extension ReplyCode: CustomStringConvertible {
    package var description: String { String(number) }
}
