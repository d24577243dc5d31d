import ArgumentParser
import Content
internal import Libc

/// The date of today, for rules and skeletons that depend on it.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("today"),
        help: ArgumentHelp("The date of today, for rules about age; the default is this machine's.", valueName: "date"),
        transform: { text in
            guard let date = CalendarDate(parsing: text) else {
                throw ValidationError("it takes a date such as 2026-11-24")
            }
            return date
        })
    var given: CalendarDate?

    /// The given date, or that of the machine in its time zone.
    var today: CalendarDate {
        if let given { return given }
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
        guard let today = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("the machine's date is not a day: \(year)-\(month)-\(day)")
        }
        return today
    }
}
