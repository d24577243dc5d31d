internal import Text

/// A message to an open page: the current version of the page, and the current problems.
struct PageUpdate: Hashable, Sendable {
    static let path = "/_preview/events"

    /// The first lines of a stream: the delay before connecting again, in milliseconds.
    static let streamStart = Array("retry: 500\n\n".utf8)

    /// Browsers ignore it; sending it reveals a connection that is broken.
    static let comment = Array(":\n\n".utf8)

    let version: String
    /// In the same form as on the terminal; empty if there are none.
    let problems: String

    /// As a server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html).
    var event: [UInt8] {
        // JSON escapes line breaks, so the data is one line.
        Array("data: ".utf8)
            + JSON.object([("version", .string(version)), ("problems", .string(problems))]).encodedLine
            + Array("\n".utf8)
    }
}
