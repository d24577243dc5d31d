/// The type of a file's content.
package struct MediaType: Sendable, Hashable {
    /// The value of a `Content-Type` header (RFC 9110 section 8.3).
    package let contentType: String
    /// Whether a file gets smaller when it is compressed.
    package let isText: Bool

    package static let html = MediaType(contentType: "text/html; charset=utf-8", isText: true)
    static let css = MediaType(contentType: "text/css; charset=utf-8", isText: true)
    static let javascript = MediaType(contentType: "text/javascript; charset=utf-8", isText: true)
    static let json = MediaType(contentType: "application/json", isText: true)
    static let markdown = MediaType(contentType: "text/markdown; charset=utf-8", isText: true)
    static let xml = MediaType(contentType: "application/xml", isText: true)
    static let atom = MediaType(contentType: "application/atom+xml", isText: true)
    static let plainText = MediaType(contentType: "text/plain; charset=utf-8", isText: true)
    static let svg = MediaType(contentType: "image/svg+xml", isText: true)

    private init(contentType: String, isText: Bool) {
        self.contentType = contentType
        self.isText = isText
    }

    /// The type of a file by the extension of its name.
    init(ofFile path: String) {
        let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
        self =
            switch dot.map({ path[$0...].dropFirst() }) ?? "" {
            case "html": .html
            case "css": .css
            case "js", "mjs": .javascript
            case "json", "webmanifest": .json
            case "md": .markdown
            case "xml": .xml
            case "txt": .plainText
            case "svg": .svg
            case "png": MediaType(contentType: "image/png", isText: false)
            case "jpg", "jpeg": MediaType(contentType: "image/jpeg", isText: false)
            case "webp": MediaType(contentType: "image/webp", isText: false)
            case "ico": MediaType(contentType: "image/x-icon", isText: false)
            case "woff2": MediaType(contentType: "font/woff2", isText: false)
            default: MediaType(contentType: "application/octet-stream", isText: false)
            }
    }
}
