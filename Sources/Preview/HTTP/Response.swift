internal import NIOCore
internal import NIOHTTP1

/// What the server sends for one request.
struct Response: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events, until the reader has gone.
        case events(AsyncStream<[UInt8]>)
    }

    let status: HTTPResponseStatus
    private(set) var headers: HTTPHeaders
    let body: Body

    /// A file of the site.
    ///
    /// - Parameter isImmutable: whether the content of the path never changes, because its name contains a fingerprint.
    static func file(_ mediaType: String, _ bytes: [UInt8], isImmutable: Bool = false) -> Response {
        Response(.ok, mediaType, .bytes(bytes), caching: isImmutable ? "max-age=31536000, immutable" : "no-store")
    }

    /// A page of HTML with another status than "OK".
    static func page(_ status: HTTPResponseStatus, _ bytes: [UInt8]) -> Response {
        Response(status, "text/html; charset=utf-8", .bytes(bytes))
    }

    /// One line of text.
    static func plain(_ status: HTTPResponseStatus, _ text: String) -> Response {
        Response(status, "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)))
    }

    /// The address lacks the slash at its end.
    static func moved(to target: String) -> Response {
        plain(.found, "The page is at \(target).").with("Location", target)
    }

    static func events(_ events: AsyncStream<[UInt8]>) -> Response {
        Response(.ok, "text/event-stream", .events(events))
    }

    /// Pages can be read and nothing else (RFC 9110 section 15.5.6).
    static let methodNotAllowed =
        plain(.methodNotAllowed, "Only GET and HEAD are allowed.").with("Allow", "GET, HEAD")

    private init(_ status: HTTPResponseStatus, _ mediaType: String, _ body: Body, caching: String = "no-store") {
        self.status = status
        self.body = body
        headers = [
            "Content-Type": mediaType, "Cache-Control": caching, "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        if case .bytes(let bytes) = body { headers.add(name: "Content-Length", value: String(bytes.count)) }
    }

    private func with(_ name: String, _ value: String) -> Response {
        var response = self
        response.headers.add(name: name, value: value)
        return response
    }
}
