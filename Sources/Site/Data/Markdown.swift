internal import Catalog
internal import StatusCodes

/// Writes an entry as Markdown, for programs that read that better than HTML.
///
/// - Parameter number: the index of the entry.
func writeMarkdown(ofEntry number: Int, of catalog: Catalog, to output: inout [UInt8]) {
    let entry = catalog.entries[number]
    let replies = entry.replies.map(\.description).joined(separator: ", ")
    output +=
        """
        # \(entry.codes) \(entry.title.markdown)

        - Bounce type: \(entry.type.longName)
        - Severity: \(entry.severity.name)
        - Category: \(catalog.category(of: entry)?.title.markdown ?? entry.category)
        - What to do: \(entry.action.markdown)
        - Standard: \(entry.standards.joined(separator: ", ").markdown)
        - Reply codes: \(replies)
        - Updated: \(entry.updated)
        - Page: \(catalog.configuration.baseURL.url(of: entry.path.text))


        """.utf8
    output += (entry.body.source ?? entry.body.summary).utf8.drop {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    let related = catalog.related(toEntry: number)
    guard !related.isEmpty else { return }
    output += "\n## Related codes\n\n".utf8
    for other in related { output += "- [\(other.codes) \(other.title.markdown)](../\(other.code)/index.md)\n".utf8 }
}

/// Writes `llms.txt`: what the site holds and where its Markdown is (llmstxt.org).
func writeLLMs(of catalog: Catalog, to output: inout [UInt8]) {
    let configuration = catalog.configuration
    output += "# \(configuration.title.markdown)\n\n> \(configuration.description.markdown)\n".utf8
    for number in catalog.categories.indices {
        let entries = catalog.entries(inCategory: number)
        guard !entries.isEmpty else { continue }
        output += "\n## \(catalog.categories[number].title.markdown)\n\n".utf8
        for entry in entries {
            let address = configuration.baseURL.url(of: entry.path.text + "index.md")
            output += "- [\(entry.codes) \(entry.title.markdown)](\(address)): \(entry.body.summary.markdown)\n".utf8
        }
    }
    func list(_ title: String, _ pages: [(title: String, path: PagePath, summary: String)]) {
        guard !pages.isEmpty else { return }
        output += "\n## \(title)\n\n".utf8
        for page in pages {
            let address = configuration.baseURL.url(of: page.path.text)
            output += "- [\(page.title.markdown)](\(address)): \(page.summary.markdown)\n".utf8
        }
    }
    list("Replies", catalog.replies.map { ("\($0.code) \($0.title)", $0.path, $0.prose.summary) })
    list("Providers", catalog.providers.map { ($0.title, $0.path, $0.prose.summary) })
    list("Guides", catalog.pages.map { ($0.title, $0.path, $0.summary) })
}

extension String {
    /// The text with what Markdown would take for markup escaped (CommonMark section 2.4).
    fileprivate var markdown: String {
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
