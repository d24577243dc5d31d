/// A day of the Gregorian calendar, without a time zone.
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Reads a date such as `2026-11-24` (the full-date of RFC 3339 section 5.6).
    package init?(parsing text: String) {
        let bytes = text.utf8
        guard bytes.count == 10 else { return nil }
        var digits: [Int] = []
        for (position, byte) in bytes.enumerated() {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
                digits.append(Int(byte - UInt8(ascii: "0")))
            }
        }
        year = digits[..<4].reduce(0) { $0 * 10 + $1 }
        month = digits[4] * 10 + digits[5]
        day = digits[6] * 10 + digits[7]
        guard (1...12).contains(month), (1...CalendarDate.days(in: month, of: year)).contains(day) else { return nil }
    }

    /// The day that comes so many days after 1970-01-01, or before it.
    package init(daysSince1970 days: Int) {
        // Counted from 0000-03-01, each 400 years have the same days, and a leap day is the last one of its year.
        let days = days + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Whether it comes later than the day after another one. People who are ahead of a machine write the next day.
    package func isOverADay(after other: CalendarDate) -> Bool {
        let isLastOfMonth = other.day == CalendarDate.days(in: other.month, of: other.year)
        let next =
            switch (isLastOfMonth, other.month) {
            case (false, _): (other.year, other.month, other.day + 1)
            case (true, 12): (other.year + 1, 1, 1)
            case (true, _): (other.year, other.month + 1, 1)
            }
        return next < (year, month, day)
    }

    /// Whether another day comes later than the same day of the next year.
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
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
