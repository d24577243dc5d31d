/// What kind of file something is, told from its name where the site does not make it.
package enum MediaType: Sendable {
    case html, css, javascript, json, markdown, xml, atom, plainText, svg, png, jpeg, webp, icon, woff2
    case other

    /// The type of a file with a name that ends in a known way.
    package init(ofFile path: String) {
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
            case "png": .png
            case "jpg", "jpeg": .jpeg
            case "webp": .webp
            case "ico": .icon
            case "woff2": .woff2
            default: .other
            }
    }

    /// The value of a `Content-Type` header (RFC 9110 section 8.3).
    package var contentType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .css: "text/css; charset=utf-8"
        case .javascript: "text/javascript; charset=utf-8"
        case .json: "application/json"
        case .markdown: "text/markdown; charset=utf-8"
        case .xml: "application/xml"
        case .atom: "application/atom+xml"
        case .plainText: "text/plain; charset=utf-8"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .icon: "image/x-icon"
        case .woff2: "font/woff2"
        case .other: "application/octet-stream"
        }
    }

    /// Whether a file gets smaller when it is compressed.
    package var isText: Bool {
        switch self {
        case .html, .css, .javascript, .json, .markdown, .xml, .atom, .plainText, .svg: true
        case .png, .jpeg, .webp, .icon, .woff2, .other: false
        }
    }
}
