import Authoring
import Catalog
import Content
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"])
    func `a date is written as it is read`(text: String) {
        #expect(CalendarDate(parsing: text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32",
        "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01T", " 2026-01-01", "2026-01-0a", "２026-01-01", "-026-01-01",
    ])
    func `a text that is not a day of the calendar is not a date`(text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }

    @Test func `dates are ordered`() {
        let ordered = ["1999-12-31", "2026-01-02", "2026-01-10", "2026-02-01"]
        #expect(ordered.reversed().compactMap(CalendarDate.init(parsing:)).sorted().map(\.description) == ordered)
    }
}

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://example.org/", "https://example.org/", "/"), ("https://example.org", "https://example.org/", "/"),
        ("http://localhost:8080/a/b", "http://localhost:8080/a/b/", "/a/b/"), ("https://[::1]/", "https://[::1]/", "/"),
        ("https://a.b/%20/", "https://a.b/%20/", "/%20/"),
        ("https://192.0.2.1:65535/", "https://192.0.2.1:65535/", "/"),
    ])
    func `an address ends with a slash and has a path`(text: String, url: String, path: String) {
        #expect(BaseURL(parsing: text)?.text == url)
        #expect(BaseURL(parsing: text)?.path == path)
        #expect(BaseURL(parsing: text)?.url(of: "codes/4.3.2/") == url + "codes/4.3.2/")
    }

    @Test(arguments: [
        "", "example.org", "//example.org", "ftp://a.b/", "https://", "https:///a", "https://a.b//c", "https://a.b/?c",
        "https://a.b/#c", "https://a b/", "https://a.b/\"", "https://ü.de/", "https://user@a.b/", "HTTPS://a.b/",
        "https://a.b/<", "https://a.b/%zz/", "https://a.b/%2", "https://a.b/a/../b/", "https://a.b/./",
        "https://a.b:99999/", "https://a.b:0/", "https://a.b:/", "https://a.b:+1/", "https://-x.com/",
        "https://x-.com/", "https://256.1.1.1/", "https://1.2.3/", "https://a..b/", "https://[::1/", "https://[x]/",
        "https://a.b/" + String(repeating: "c", count: 1000),
    ])
    func `a text that is not the address of a site is rejected`(text: String) {
        #expect(BaseURL(parsing: text) == nil)
    }
}

@Suite struct DayAheadTests {
    @Test(arguments: [
        ("2026-11-24", "2026-11-24", false), ("2026-11-25", "2026-11-24", false), ("2026-11-26", "2026-11-24", true),
        ("2027-01-01", "2026-12-31", false), ("2027-01-02", "2026-12-31", true), ("2024-03-01", "2024-02-28", true),
        ("2024-02-29", "2024-02-28", false), ("2026-03-01", "2026-02-28", false), ("2025-11-26", "2026-11-24", false),
    ])
    func `one day ahead is not more than a day ahead`(date: String, other: String, isOver: Bool) throws {
        let (date, other) = try (#require(CalendarDate(parsing: date)), #require(CalendarDate(parsing: other)))
        #expect(date.isOverADay(after: other) == isOver)
    }
}
