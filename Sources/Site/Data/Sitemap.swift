internal import Content

/// All pages for search engines (sitemaps.org), in parts where one file may not hold them all.
struct Sitemap: Sendable {
    private let pages: [OutputFile]
    private let baseURL: BaseURL

    static let path = "sitemap.xml"
    /// The protocol's limit is 50,000 addresses in a file.
    private static let largestPart = 50_000

    init(of pages: [OutputFile], _ baseURL: BaseURL) {
        self.pages = pages
        self.baseURL = baseURL
    }

    /// `sitemap.xml` and its parts; it holds all pages itself if it can.
    var files: [OutputFile] {
        let count =
            pages.count > Sitemap.largestPart ? (pages.count + Sitemap.largestPart - 1) / Sitemap.largestPart : 0
        let parts = (0..<count).map { number in
            OutputFile(Sitemap.path(ofPart: number), .xml, .part, addInputs: addInputs) { output in
                let start = number * Sitemap.largestPart
                write(pages[start..<min(start + Sitemap.largestPart, pages.count)], to: &output)
            }
        }
        let main = OutputFile(Sitemap.path, .xml, .data, addInputs: addInputs) { output in
            if count == 0 { write(pages[...], to: &output) } else { writeIndex(ofParts: count, to: &output) }
        }
        return [main] + parts
    }

    @Sendable private func addInputs(_ provenance: inout Provenance) {
        provenance.add(pages.compactMap(\.source?.path), in: "", "a record")
    }

    private static func path(ofPart number: Int) -> String { "sitemaps/\(number + 1).xml" }

    /// Writes where the parts are.
    private func writeIndex(ofParts count: Int, to output: inout [UInt8]) {
        output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        output += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
        for number in 0..<count {
            output += "<sitemap>\n".utf8
            output.appendElement("loc", baseURL.url(of: Sitemap.path(ofPart: number)))
            output += "</sitemap>\n".utf8
        }
        output += "</sitemapindex>\n".utf8
    }

    private func write(_ pages: ArraySlice<OutputFile>, to output: inout [UInt8]) {
        output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        output += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
        for page in pages {
            output += "<url>\n".utf8
            output.appendElement("loc", baseURL.url(of: page.path == PagePath.index.file ? "" : page.address))
            if let updated = page.updated { output.appendElement("lastmod", updated.description) }
            output += "</url>\n".utf8
        }
        output += "</urlset>\n".utf8
    }
}
