internal import NIOHTTP1

/// The response to one request.
struct PreviewResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events, until either side closes the connection.
        case updates(AsyncStream<PageUpdate>)
    }

    let status: HTTPResponseStatus
    private(set) var headers: HTTPHeaders
    let body: Body

    /// A file of the site.
    ///
    /// - Parameter isImmutable: whether browsers may keep it for ever.
    static func file(_ contentType: String, _ bytes: [UInt8], isImmutable: Bool = false) -> PreviewResponse {
        PreviewResponse(
            .ok, contentType, .bytes(bytes), caching: isImmutable ? "max-age=31536000, immutable" : "no-store")
    }

    /// An HTML page with a status other than "OK".
    static func page(_ status: HTTPResponseStatus, _ bytes: [UInt8]) -> PreviewResponse {
        PreviewResponse(status, "text/html; charset=utf-8", .bytes(bytes))
    }

    /// One line of text.
    static func plain(_ status: HTTPResponseStatus, _ text: String) -> PreviewResponse {
        PreviewResponse(status, "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)))
    }

    static func redirect(to target: String) -> PreviewResponse {
        plain(.found, "The page is at \(target).").adding("Location", target)
    }

    static func updates(_ updates: AsyncStream<PageUpdate>) -> PreviewResponse {
        PreviewResponse(.ok, "text/event-stream", .updates(updates))
    }

    /// Pages can only be read (RFC 9110 section 15.5.6).
    static let methodNotAllowed =
        plain(.methodNotAllowed, "Only GET and HEAD are allowed.").adding("Allow", "GET, HEAD")

    private init(_ status: HTTPResponseStatus, _ contentType: String, _ body: Body, caching: String = "no-store") {
        self.status = status
        self.body = body
        headers = [
            "Content-Type": contentType, "Cache-Control": caching, "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        if case .bytes(let bytes) = body { headers.add(name: "Content-Length", value: String(bytes.count)) }
    }

    private func adding(_ name: String, _ value: String) -> PreviewResponse {
        var response = self
        response.headers.add(name: name, value: value)
        return response
    }
}
