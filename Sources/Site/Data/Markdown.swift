internal import Catalog
internal import StatusCodes

/// Writes an entry as Markdown, for programs that read that better than HTML.
///
/// - Parameter number: the index of the entry.
func writeMarkdown(ofEntry number: Int, of catalog: Catalog, to output: inout [UInt8]) {
    let entry = catalog.entries[number]
    let replies = entry.replies.map(\.description).joined(separator: ", ")
    output += """
        # \(entry.code) \(entry.title)

        - Bounce type: \(entry.type.longName)
        - Severity: \(entry.severity.name)
        - Category: \(catalog.category(of: entry)?.title ?? entry.category)
        - What to do: \(entry.action)
        - Standard: \(entry.standards.joined(separator: ", "))
        - Reply codes: \(replies)
        - Updated: \(entry.updated)
        - Page: \(catalog.configuration.baseURL.url(of: entry.path.text))


        """.utf8
    output += (entry.body.source ?? entry.body.summary).utf8.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let related = catalog.related(toEntry: number)
    guard !related.isEmpty else { return }
    output += "\n## Related codes\n\n".utf8
    for other in related { output += "- [\(other.code) \(other.title)](../\(other.code)/index.md)\n".utf8 }
}

/// Writes `llms.txt`: what the site holds and where its Markdown is (llmstxt.org).
func writeLLMs(of catalog: Catalog, to output: inout [UInt8]) {
    let configuration = catalog.configuration
    output += "# \(configuration.title)\n\n> \(configuration.description)\n".utf8
    for number in catalog.categories.indices {
        let entries = catalog.entries(inCategory: number)
        guard !entries.isEmpty else { continue }
        output += "\n## \(catalog.categories[number].title)\n\n".utf8
        for entry in entries {
            let address = configuration.baseURL.url(of: entry.path.text + "index.md")
            output += "- [\(entry.code) \(entry.title)](\(address)): \(entry.body.summary)\n".utf8
        }
    }
    guard !catalog.pages.isEmpty else { return }
    output += "\n## Guides\n\n".utf8
    for page in catalog.pages {
        output += "- [\(page.title)](\(configuration.baseURL.url(of: page.path.text))): \(page.summary)\n".utf8
    }
}
