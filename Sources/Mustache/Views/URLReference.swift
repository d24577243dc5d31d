internal import Text

/// A URL that is safe in a link: absolute with a scheme that cannot run code, or relative (RFC 3986, section 4.1).
public struct URLReference: Hashable, Sendable {
    /// The reference in ASCII, percent-encoded where necessary.
    public let text: String

    private static let allowedSchemes = ["http", "https", "mailto"]
    private static let encoding = PercentEncoding(keeping: "!#$&'()*+,/:;=?@[]", keepsEncodedBytes: true)

    /// Encodes what a URL cannot contain, and keeps what is already encoded.
    ///
    /// - Parameter text: an absolute or relative reference as a person would write it.
    /// - Returns: `nil` if it has a scheme other than `http`, `https` and `mailto`, however disguised.
    public init?(_ text: String) {
        if let delimiter = text.utf8.firstIndex(where: \.endsScheme), text.utf8[delimiter] == UInt8(ascii: ":") {
            guard Self.allowedSchemes.contains(text[..<delimiter].lowercased()) else { return nil }
        }
        self.text = Self.encoding.encoded(text)
    }
}

/// A single path segment or query value of a URL, whatever characters it contains.
public struct URLComponent: Hashable, Sendable {
    /// The component in ASCII; everything but letters, digits, `-`, `.`, `_` and `~` is percent-encoded.
    public let text: String

    private static let encoding = PercentEncoding()

    /// - Parameter text: any text, not yet encoded.
    public init(_ text: String) {
        self.text = Self.encoding.encoded(text)
    }
}

extension UInt8 {
    /// Whether a scheme cannot go on after this byte.
    fileprivate var endsScheme: Bool {
        switch self {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
        default: false
        }
    }
}
