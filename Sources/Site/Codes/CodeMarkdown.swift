internal import Catalog
internal import Content
internal import StatusCodes

/// Writes an entry as Markdown, for programs that read that better than HTML.
///
/// - Parameter number: the index of the entry.
func writeMarkdown(ofEntry number: Int, of catalog: Catalog, to output: inout [UInt8]) {
    let entry = catalog.entries[number]
    let replies = entry.replies.map(\.description).joined(separator: ", ")
    output +=
        """
        # \(entry.codes) \(entry.title.escapedForMarkdown)

        - Bounce type: \(entry.type.longName)
        - Severity: \(entry.severity.name)
        - Category: \(catalog.category(of: entry)?.title.escapedForMarkdown ?? entry.category)
        - What to do: \(entry.action.escapedForMarkdown)
        - Standard: \(entry.standards.joined(separator: ", ").escapedForMarkdown)
        - Reply codes: \(replies)
        - Updated: \(entry.updated)
        - Page: \(catalog.configuration.baseURL.url(of: entry.path.text))


        """.utf8
    output += (entry.body.markdown ?? entry.summary).utf8.drop {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    let related = catalog.related(toEntry: number)
    guard !related.isEmpty else { return }
    output += "\n## Related codes\n\n".utf8
    for other in related {
        output +=
            "- [\(other.codes) \(other.title.escapedForMarkdown)](../\(other.code)/\(FileNames.entryMarkdown))\n".utf8
    }
}

extension String {
    /// The text with what Markdown would take for markup escaped (CommonMark section 2.4).
    var escapedForMarkdown: String {
        guard utf8.contains(where: \.isMarkup) else { return self }
        return String(decoding: utf8.flatMap { $0.isMarkup ? [UInt8(ascii: "\\"), $0] : [$0] }, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isMarkup: Bool {
        switch self {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"):
            true
        default: false
        }
    }
}
