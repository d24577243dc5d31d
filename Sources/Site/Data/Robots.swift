internal import Catalog
internal import Content

/// Writes `robots.txt` (RFC 9309): everything may be read, and the sitemap lists it.
func writeRobots(of catalog: Catalog, to output: inout [UInt8]) {
    let address = catalog.configuration.baseURL.url(of: FileNames.sitemap)
    output += "User-agent: *\nAllow: /\n\nSitemap: \(address)\n".utf8
}
