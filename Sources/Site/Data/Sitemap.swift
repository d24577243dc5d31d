internal import Content

/// The protocol's limit is 50,000 addresses in a file.
private let largestPart = 50_000
private let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

/// The sitemap of all pages for search engines (sitemaps.org), in parts if one file cannot hold them all.
///
/// - Returns: `sitemap.xml` and its parts, if any.
func sitemapFiles(_ pages: [OutputFile], _ baseURL: BaseURL) -> [OutputFile] {
    let addInputs = { @Sendable (provenance: inout Provenance) in
        provenance.add(pages.compactMap(\.source?.path), in: "", "a record")
    }
    guard pages.count > largestPart else {
        let sitemap = OutputFile(FileNames.sitemap, .xml, .data, addInputs: addInputs) {
            writeSitemap(of: pages[...], baseURL, to: &$0)
        }
        return [sitemap]
    }
    let parts = stride(from: 0, to: pages.count, by: largestPart).map { start in
        OutputFile("sitemaps/\(start / largestPart + 1).xml", .xml, .part, addInputs: addInputs) {
            writeSitemap(of: pages[start...].prefix(largestPart), baseURL, to: &$0)
        }
    }
    let index = OutputFile(FileNames.sitemap, .xml, .data, addInputs: addInputs) { output in
        output.appendXML(root: "sitemapindex", namespace: namespace) { output in
            for part in parts {
                output.appendElement("sitemap") { $0.appendElement("loc", baseURL.url(of: part.path)) }
            }
        }
    }
    return [index] + parts
}

private func writeSitemap(of pages: ArraySlice<OutputFile>, _ baseURL: BaseURL, to output: inout [UInt8]) {
    output.appendXML(root: "urlset", namespace: namespace) { output in
        for page in pages {
            output.appendElement("url") { output in
                output.appendElement("loc", baseURL.url(of: page.path == PagePath.index.file ? "" : page.address))
                if let updated = page.updated { output.appendElement("lastmod", updated.description) }
            }
        }
    }
}
