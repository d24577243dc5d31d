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

extension String {
    /// The text again and again, about as many bytes as are wanted.
    func repeated(toBytes count: Int) -> String { String(repeating: self, count: count / utf8.count) }
}
