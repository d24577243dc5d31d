import ArgumentParser
import Catalog

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Which day it is, for what depends on that.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("today"),
        help: ArgumentHelp("The day to go by; the default is that of this machine.", valueName: "date"),
        transform: { text in
            guard let date = CalendarDate(parsing: text) else {
                throw ValidationError("it wants a date such as 2026-11-24")
            }
            return date
        })
    var given: CalendarDate?

    /// The day that was given, or that of the machine in its own time zone.
    var today: CalendarDate {
        if let given { return given }
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(daysSince1970: (now + parts.tm_gmtoff) / 86_400)
    }
}
