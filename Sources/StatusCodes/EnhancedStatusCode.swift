/// An enhanced mail system status code such as 4.3.2 (RFC 3463 section 2).
///
///     status-code = class "." subject "." detail
///     class = "2"/"4"/"5"
///     subject = 1*3digit
///     detail = 1*3digit
///
/// Numbers have no leading zeros (RFC 2034 section 4).
package struct EnhancedStatusCode: Hashable, Sendable {
    package let statusClass: StatusClass
    /// The three numbers as one, so that comparing it compares codes.
    @usableFromInline let number: UInt32

    package var subject: UInt16 { UInt16(number / 1000 % 1000) }
    package var detail: UInt16 { UInt16(number % 1000) }

    /// - Parameters:
    ///   - subject: 0 to 999.
    ///   - detail: 0 to 999.
    /// - Returns: `nil` if a number has more than three digits.
    package init?(_ statusClass: StatusClass, _ subject: UInt16, _ detail: UInt16) {
        guard subject <= 999, detail <= 999 else { return nil }
        self.init(statusClass, subject: subject, detail: detail)
    }

    private init(_ statusClass: StatusClass, subject: UInt16, detail: UInt16) {
        self.statusClass = statusClass
        number = (UInt32(statusClass.rawValue) * 1000 + UInt32(subject)) * 1000 + UInt32(detail)
    }

    /// Reads a code as it is written in a reply.
    ///
    /// - Throws: why the text is not a code.
    package init(parsing text: String) throws(ParseError) {
        // A site has so many codes that arrays of their parts would take noticeably longer.
        var numbers: InlineArray<3, UInt16> = [0, 0, 0]
        var count = 0
        var rest: Substring.UTF8View? = text.utf8[...]
        while let part = rest?.prefix(while: { $0 != UInt8(ascii: ".") }) {
            let number = try EnhancedStatusCode.number(part)
            if count < 3 { numbers[count] = number }
            count += 1
            rest = part.endIndex < text.endIndex ? text.utf8[part.endIndex...].dropFirst() : nil
        }
        guard count == 3 else { throw .partCount(count) }
        guard let digit = UInt8(exactly: numbers[0]), let statusClass = StatusClass(rawValue: digit) else {
            throw .unknownClass(String(numbers[0]))
        }
        self.init(statusClass, subject: numbers[1], detail: numbers[2])
    }

    private static func number(_ part: Substring.UTF8View) throws(ParseError) -> UInt16 {
        guard !part.isEmpty, part.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            throw .notANumber(String(decoding: part, as: UTF8.self))
        }
        guard part.count <= 3 else { throw .tooManyDigits(String(decoding: part, as: UTF8.self)) }
        guard part.count == 1 || part.first != UInt8(ascii: "0") else {
            throw .leadingZero(String(decoding: part, as: UTF8.self))
        }
        return part.reduce(0) { $0 * 10 + UInt16($1 - UInt8(ascii: "0")) }
    }

    /// Why a text is not an enhanced status code.
    package enum ParseError: Error, Hashable {
        case partCount(Int)
        case notANumber(String)
        case leadingZero(String)
        case tooManyDigits(String)
        case unknownClass(String)
    }

    /// The code with the same subject and detail in the other class of failure: 5.3.2 for 4.3.2.
    package var counterpart: EnhancedStatusCode? {
        statusClass.counterpart.flatMap { EnhancedStatusCode($0, subject, detail) }
    }
}

extension EnhancedStatusCode: CustomStringConvertible {
    package var description: String {
        // At most nine bytes, which fit into a string without an allocation.
        String(unsafeUninitializedCapacity: 9) { buffer in
            var count = 0
            for (position, number) in [UInt16(statusClass.rawValue), subject, detail].enumerated() {
                if position > 0 { append(UInt8(ascii: ".")) }
                if number > 99 { append(UInt8(ascii: "0") + UInt8(number / 100)) }
                if number > 9 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
                append(UInt8(ascii: "0") + UInt8(number % 10))
            }
            func append(_ byte: UInt8) {
                buffer.initializeElement(at: count, to: byte)
                count += 1
            }
            return count
        }
    }
}

extension EnhancedStatusCode: Comparable {
    /// By class, subject and detail as numbers, so that 5.1.2 comes before 5.1.10.
    @inlinable package static func < (left: EnhancedStatusCode, right: EnhancedStatusCode) -> Bool {
        left.number < right.number
    }

    @inlinable package static func == (left: EnhancedStatusCode, right: EnhancedStatusCode) -> Bool {
        left.number == right.number
    }

    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
