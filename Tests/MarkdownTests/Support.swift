import Markdown
import Testing

/// Renders a text; links to the site are kept as written.
func parse(
    _ text: String, reservedAnchors: [String] = [], replacedHeadings: [String] = []
) throws -> Document {
    try Document(
        parsing: Array(text.utf8)[...], reservedAnchors: reservedAnchors,
        replacedHeadings: replacedHeadings, resolve: asWritten)
}

/// Keeps a link to the site as written.
func asWritten(_ path: String, _ fragment: String?) -> LinkTarget? {
    LinkTarget(path: path, fragment: fragment, href: path + (fragment.map { "#" + $0 } ?? ""))
}

func html(_ text: String) throws -> String { String(decoding: try parse(text).html, as: UTF8.self) }

/// Removes the markers `⟦` and `⟧` from a text.
///
/// - Returns: the text without them, and the ranges between them.
func unmark(_ marked: String) throws -> (text: String, ranges: [Range<Int>]) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    try #require(parts.count % 2 == 1)
    var offset = 0
    var ranges: [Range<Int>] = []
    for (number, part) in parts.enumerated() {
        if number % 2 == 1 { ranges.append(offset..<offset + part.utf8.count) }
        offset += part.utf8.count
    }
    return (parts.joined(), ranges)
}

extension String {
    /// The text, repeated up to about a number of bytes.
    func repeated(toBytes count: Int) -> String { String(repeating: self, count: count / utf8.count) }
}
