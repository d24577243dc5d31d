internal import Text

/// A day of the Gregorian calendar, without a time zone.
package struct CalendarDate: Hashable, Sendable {
    package let year: UInt16
    package let month: UInt8
    package let day: UInt8

    /// - Returns: `nil` if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month),
            (1...CalendarDate.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = UInt16(year)
        self.month = UInt8(month)
        self.day = UInt8(day)
    }

    /// Reads a date such as `2026-11-24` (the full-date of RFC 3339 section 5.6).
    package init?(parsing text: String) {
        guard text.utf8.count == 10 else { return nil }
        var parts = (year: 0, month: 0, day: 0)
        for (position, byte) in text.utf8.enumerated() {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard byte.isASCIIDigit else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch position {
            case ..<4: parts.year = parts.year * 10 + digit
            case ..<7: parts.month = parts.month * 10 + digit
            default: parts.day = parts.day * 10 + digit
            }
        }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// Whether it is later than the day after another day. In time zones ahead of the machine's, the date may be the next day.
    package func isOverADay(after other: CalendarDate) -> Bool {
        let (year, month, day) = (Int(other.year), Int(other.month), Int(other.day))
        let next =
            CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1)
        return next.map { $0 < self } ?? false
    }

    /// Whether another day is later than the same day of the next year.
    package func isOverAYear(before other: CalendarDate) -> Bool {
        (year + 1, month, day) < (other.year, other.month, other.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    package var description: String {
        func padded(_ number: some BinaryInteger, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
