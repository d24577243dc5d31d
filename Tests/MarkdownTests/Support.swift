import Markdown
import Testing

/// Renders a text; a link to the site is written as it stands.
func parse(
    _ text: String, limits: Limits = Limits(), reservedAnchors: [String] = [], replacedHeadings: [String] = []
) throws -> Document {
    do throws(MarkdownError) {
        return try Document(
            parsing: Array(text.utf8)[...], limits: limits, reservedAnchors: reservedAnchors,
            replacedHeadings: replacedHeadings, resolve: asWritten)
    } catch .limitExceeded(let limitExceeded) {
        throw limitExceeded
    }
}

/// Takes a link to the site as it is written.
func asWritten(_ path: String, _ fragment: String?) -> LinkTarget? {
    LinkTarget(path: path, fragment: fragment, href: path + (fragment.map { "#" + $0 } ?? ""))
}

func html(_ text: String) throws -> String { String(decoding: try parse(text).html, as: UTF8.self) }

/// Takes the markers `⟦` and `⟧` out of a text.
///
/// - Returns: the text without them, and the ranges that stood between them.
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
    /// The text again and again, about as many bytes as are wanted.
    func repeated(toBytes count: Int) -> String { String(repeating: self, count: count / utf8.count) }
}
