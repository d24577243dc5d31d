/// Where a link leads.
package enum Destination: Hashable, Sendable {
    /// An address outside the site, with the scheme `http`, `https` or `mailto`.
    case external(String)
    /// A place on this site: the path as written, empty for the page itself, and the fragment without its `#`.
    case local(path: String, fragment: String?)
    /// An address that no page may link to: any other scheme (`javascript:`, `data:`, …), or `//host`.
    case unsafe(String)

    /// Reads a link's destination (a URI reference, RFC 3986 section 4.1).
    package init(_ text: String) {
        // Browsers skip control characters and white space inside a scheme, so they must not disguise one here.
        let isVisible: (UInt8) -> Bool = { $0 > 0x20 && $0 != 0x7F }
        let visible =
            text.utf8.allSatisfy(isVisible) ? text : String(decoding: text.utf8.filter(isVisible), as: UTF8.self)
        self.init(text, visible: visible.utf8)
    }

    private init(_ text: String, visible: String.UTF8View) {
        let head = visible.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
            let scheme = String(decoding: head[..<colon].map { $0 | 0x20 }, as: UTF8.self)
            self = ["http", "https", "mailto"].contains(scheme) ? .external(text) : .unsafe(text)
        } else if visible.starts(with: "//".utf8) || visible.contains(UInt8(ascii: "\\")) {
            self = .unsafe(text)
        } else {
            let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            self = .local(path: parts.first.map(String.init) ?? "", fragment: parts.count > 1 ? String(parts[1]) : nil)
        }
    }
}
