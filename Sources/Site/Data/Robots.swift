internal import Catalog

/// Writes `robots.txt` (RFC 9309): everything may be read, and the sitemap tells what there is.
func writeRobots(of catalog: Catalog, to output: inout [UInt8]) {
    output += "User-agent: *\nAllow: /\n\nSitemap: \(catalog.configuration.baseURL.url(of: "sitemap.xml"))\n".utf8
}

/// Writes `_redirects`, which several hosts read: a former path, the new one and the status.
func writeRedirectList(of catalog: Catalog, to output: inout [UInt8]) {
    let root = catalog.configuration.baseURL.path
    for redirect in catalog.redirects { output += "\(root)\(redirect.from) \(root)\(redirect.to) 301\n".utf8 }
}
