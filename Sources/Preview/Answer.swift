internal import FlyingFox
internal import Foundation

/// What the preview has to say to a request.
enum Answer: Sendable {
    /// - Parameter isLasting: whether there is never to be anything else at the path, as its name tells the content.
    case file(path: String, bytes: [UInt8], isLasting: Bool)
    /// The page for an address that does not exist.
    case missing([UInt8])
    /// There is no site yet that could be shown.
    case unavailable([UInt8])
    /// The address lacks the slash at its end; where it is with one.
    case moved(to: String)

    var response: HTTPResponse {
        switch self {
        case .file(let path, let bytes, let isLasting):
            HTTPResponse(.ok, mediaType(of: path), bytes, isLasting: isLasting)
        case .missing(let bytes): HTTPResponse(.notFound, mediaType(of: ".html"), bytes)
        case .unavailable(let bytes): HTTPResponse(.serviceUnavailable, mediaType(of: ".html"), bytes)
        case .moved(let target): .moved(to: target)
        }
    }
}

extension HTTPResponse {
    /// Nothing is kept by browsers unless it says so, interpreted as something else, or embedded by other sites.
    static let commonHeaders: HTTPHeaders = [
        HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]

    init(_ status: HTTPStatusCode, _ mediaType: String, _ bytes: [UInt8], isLasting: Bool = false) {
        // One piece: in smaller ones a long page takes as long to send as to render.
        let body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
        self.init(statusCode: status, headers: HTTPResponse.commonHeaders, body: body)
        headers[.contentType] = mediaType
        if isLasting { headers[HTTPHeader("Cache-Control")] = "max-age=31536000, immutable" }
    }

    static func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
        HTTPResponse(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
    }

    fileprivate static func moved(to target: String) -> HTTPResponse {
        var response = HTTPResponse.plain(.found, "The page is at \(target).")
        response.headers[.location] = target
        return response
    }

    /// The same without its body, as `HEAD` wants it (RFC 9110 section 9.3.2).
    var withoutBody: HTTPResponse {
        var response = self
        if case .httpBody(let body) = payload, let count = body.count {
            response.headers[.contentLength] = String(count)
        }
        response.payload = .httpBody(HTTPBodySequence())
        return response
    }
}

/// The media type of a file, told from its name.
private func mediaType(of path: String) -> String {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...] } ?? ""
    return switch ending {
    case ".html": "text/html; charset=utf-8"
    case ".css": "text/css; charset=utf-8"
    case ".js": "text/javascript; charset=utf-8"
    case ".json", ".webmanifest": "application/json"
    case ".md": "text/markdown; charset=utf-8"
    case ".xml": "application/xml"
    case ".svg": "image/svg+xml"
    case ".png": "image/png"
    case ".jpg", ".jpeg": "image/jpeg"
    case ".webp": "image/webp"
    case ".ico": "image/x-icon"
    case ".woff2": "font/woff2"
    case ".txt", "": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
}
