internal import FlyingFox
internal import FlyingSocks
internal import Text

/// What a page hears: its own version, and the problems that there are. `nil` where there is no page and no problem.
struct News: Hashable, Sendable {
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

/// A stream of server-sent events as the body of a response.
struct EventStream: AsyncBufferedSequence, Sendable {
    typealias Element = UInt8

    static let path = "/_preview/events"
    /// Nobody sees this; it finds out whether somebody is there.
    static let comment = Array(":\n\n".utf8)
    /// The first lines: how soon to try again, in milliseconds.
    static let start = Array("retry: 500\n\n".utf8)

    let events: AsyncStream<[UInt8]>

    var response: HTTPResponse {
        var response = HTTPResponse(
            statusCode: .ok, headers: HTTPResponse.commonHeaders, body: HTTPBodySequence(from: self))
        response.headers[.contentType] = "text/event-stream"
        return response
    }

    func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var events: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        fileprivate init(events: AsyncStream<[UInt8]>.Iterator) {
            self.events = events
        }

        mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            if rest.isEmpty {
                guard let event = await events.next() else { return nil }
                rest = event[...]
            }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }
}
