internal import Catalog
internal import Content
internal import StatusCodes

/// Writes `llms.txt`: the pages of the site and the addresses of their Markdown (llmstxt.org).
@Sendable func writeLLMs(of catalog: Catalog, to output: inout [UInt8]) {
    let configuration = catalog.configuration
    output += "# \(configuration.title.escapedForMarkdown)\n\n> \(configuration.description.escapedForMarkdown)\n".utf8
    for number in catalog.categories.indices {
        let entries = catalog.entries(inCategory: number)
        guard !entries.isEmpty else { continue }
        output += "\n## \(catalog.categories[number].title.escapedForMarkdown)\n\n".utf8
        for entry in entries {
            let address = configuration.baseURL.url(of: entry.path.text + FileNames.entryMarkdown)
            output +=
                "- [\(entry.codes) \(entry.title.escapedForMarkdown)](\(address)): \(entry.summary.escapedForMarkdown)\n"
                .utf8
        }
    }
    func list<Page: ContentPage>(_ title: String, _ pages: [Page]) {
        guard !pages.isEmpty else { return }
        output += "\n## \(title)\n\n".utf8
        for page in pages {
            let address = configuration.baseURL.url(of: page.path.text)
            output += "- [\(page.name.escapedForMarkdown)](\(address)): \(page.summary.escapedForMarkdown)\n".utf8
        }
    }
    list("Replies", catalog.replies)
    list("Providers", catalog.providers)
    list("Guides", catalog.pages(of: Page.self))
}
