internal import Text

/// What the server sends to an open page: the version that the page has now, and the current problems.
struct PageUpdate: Hashable, Sendable {
    static let path = "/_preview/events"

    /// The first lines of a stream: how soon to connect again, in milliseconds.
    static let streamStart = Array("retry: 500\n\n".utf8)

    /// Browsers ignore it, and a connection to a browser that has gone breaks.
    static let comment = Array(":\n\n".utf8)

    let version: String
    /// As the terminal shows them; empty if there are none.
    let problems: String

    /// As a server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html).
    var event: [UInt8] {
        // JSON escapes line breaks, so that the data are one line.
        Array("data: ".utf8)
            + JSON.object([("version", .string(version)), ("problems", .string(problems))]).encodedLine
            + Array("\n".utf8)
    }
}
