/// A three-digit SMTP reply code such as 451 (RFC 5321 section 4.2).
package struct ReplyCode: Hashable, Sendable {
    /// 200 to 559.
    package let number: UInt16

    /// - Returns: `nil` unless the first digit is 2 to 5 and the second 0 to 5 (RFC 5321 section 4.2.1).
    package init?(_ number: UInt16) {
        guard (2...5).contains(number / 100), (0...5).contains(number / 10 % 10) else { return nil }
        self.number = number
    }

    /// The generic reply of a class: 250, 450 or 550.
    package init(plain statusClass: StatusClass) {
        number = UInt16(statusClass.rawValue) * 100 + 50
    }

    /// - Returns: `nil` unless the text is a reply code of three digits.
    package init?(parsing text: String) {
        guard text.utf8.count == 3, let number = UInt16(text) else { return nil }
        self.init(number)
    }

    /// The first digit: 2 and 3 positive, 4 transient negative, 5 permanent negative.
    package var firstDigit: UInt8 { UInt8(number / 100) }

    /// Whether the reply can be combined with an enhanced code of the class, which must have the same first digit
    /// (RFC 2034 section 4).
    package func matchesClass(_ statusClass: StatusClass) -> Bool { firstDigit == statusClass.rawValue }
}

extension ReplyCode: Comparable {
    package static func < (left: ReplyCode, right: ReplyCode) -> Bool { left.number < right.number }
}

extension ReplyCode: CustomStringConvertible {
    package var description: String { String(number) }
}
