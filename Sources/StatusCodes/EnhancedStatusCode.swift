/// An enhanced mail system status code such as 4.3.2 (RFC 3463 section 2).
///
///     status-code = class "." subject "." detail
///     class = "2"/"4"/"5"
///     subject = 1*3digit
///     detail = 1*3digit
///
/// Numbers carry no leading zeros; RFC 2034 section 4 forbids them.
package struct EnhancedStatusCode: Hashable, Sendable {
    package let statusClass: StatusClass
    package let subject: UInt16
    package let detail: UInt16

    /// - Parameters:
    ///   - subject: 0 to 999.
    ///   - detail: 0 to 999.
    /// - Returns: `nil` when a number has more than three digits.
    package init?(_ statusClass: StatusClass, _ subject: UInt16, _ detail: UInt16) {
        guard subject <= 999, detail <= 999 else { return nil }
        self.statusClass = statusClass
        self.subject = subject
        self.detail = detail
    }

    /// Reads a code as it is written in a reply.
    ///
    /// - Throws: what keeps the text from being a code.
    package init(parsing text: some StringProtocol) throws(Malformation) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .partCount(parts.count) }
        var numbers: [UInt16] = []
        for part in parts {
            guard !part.isEmpty, part.allSatisfy(isDigit) else {
                throw .notANumber(String(decoding: part, as: UTF8.self))
            }
            guard part.count <= 3 else { throw .tooManyDigits(String(decoding: part, as: UTF8.self)) }
            guard part.count == 1 || part.first != UInt8(ascii: "0") else {
                throw .leadingZero(String(decoding: part, as: UTF8.self))
            }
            numbers.append(part.reduce(0) { $0 * 10 + UInt16($1 - UInt8(ascii: "0")) })
        }
        guard let digit = UInt8(exactly: numbers[0]), let statusClass = StatusClass(rawValue: digit) else {
            throw .unknownClass(String(numbers[0]))
        }
        self.statusClass = statusClass
        self.subject = numbers[1]
        self.detail = numbers[2]
    }

    /// Why a text is not an enhanced status code.
    package enum Malformation: Error, Hashable {
        case partCount(Int)
        case notANumber(String)
        case leadingZero(String)
        case tooManyDigits(String)
        case unknownClass(String)
    }

    /// The code with the same subject and detail in the other class of failure: 5.3.2 for 4.3.2.
    package var twin: EnhancedStatusCode? {
        statusClass.twin.flatMap { EnhancedStatusCode($0, subject, detail) }
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}

extension EnhancedStatusCode: CustomStringConvertible {
    package var description: String { "\(statusClass.rawValue).\(subject).\(detail)" }
}

extension EnhancedStatusCode: Comparable {
    /// By class, subject and detail as numbers, so that 5.1.2 comes before 5.1.10.
    package static func < (left: EnhancedStatusCode, right: EnhancedStatusCode) -> Bool {
        (left.statusClass, left.subject, left.detail) < (right.statusClass, right.subject, right.detail)
    }
}
