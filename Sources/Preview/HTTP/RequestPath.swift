internal import Text

/// The path in a request, checked.
///
/// It never reaches the file system; it is compared with the paths of the site's files.
struct RequestPath: Hashable, Sendable {
    /// Without the slash in front, percent-encoding decoded, such as `codes/4.3.2/`.
    let text: String

    /// - Parameter target: the path of a request as it was sent (RFC 9112 section 3.2.1).
    /// - Returns: `nil` unless it begins with a slash, is UTF-8 without control characters and backslashes once decoded, has no
    ///   encoded slash, and no empty name, `.` or `..` between its slashes.
    init?(parsing target: Substring) {
        guard target.utf8.first == UInt8(ascii: "/"), !target.lowercased().contains("%2f"),
            let text = PercentEncoding.decoded(target.dropFirst())
        else { return nil }
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
        var names = text.split(separator: "/", omittingEmptySubsequences: false)
        if names.last == "" { names.removeLast() }
        guard !names.contains(where: { ["", ".", ".."].contains($0) }) else { return nil }
        self.text = text
    }

    /// The file at the path; for a folder, its `index.html`.
    var file: String { text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text }

    /// The same as a folder.
    var folder: String { text + "/" }
}
