import Markdown
import Testing

/// Renders a text; links to the site are kept as written.
func parse(
    _ text: String, reservedAnchors: [String] = [], replacedHeadings: [String] = []
) throws -> Document {
    do throws(MarkdownError) {
        return try Document(
            parsing: Array(text.utf8)[...], reservedAnchors: reservedAnchors, replacedHeadings: replacedHeadings,
            resolve: asWritten)
    } catch .limitExceeded(let limitExceeded) {
        throw limitExceeded
    }
}

/// Keeps a link to the site as written.
func asWritten(_ path: String, _ fragment: String?) -> LinkTarget? {
    LinkTarget(path: path, fragment: fragment, href: path + (fragment.map { "#" + $0 } ?? ""))
}

func html(_ text: String) throws -> String { String(decoding: try parse(text).html, as: UTF8.self) }

extension String {
    /// The text, repeated up to about a number of bytes.
    func repeated(toBytes count: Int) -> String { String(repeating: self, count: count / utf8.count) }
}
