package import Content
package import Diagnostics

/// A link to a place on the web, or the address of a source.
package struct ExternalLink: Sendable {
    /// An `http` or `https` URL without its fragment, which is not part of a request.
    package let address: String
    package let location: Location

    /// The links of all pages that lead out of the site, in the order of files and places.
    ///
    /// - Parameter content: read with its sources kept.
    package static func all(in content: Content) -> [ExternalLink] {
        let readable = Set(content.pages.map(\.file))
        return content.sources.filter { readable.contains($0.file) }.flatMap { source in
            source.externalAddresses.filter { $0.value.lowercased().hasPrefix("http") }.map { address in
                ExternalLink(
                    address: String(address.value.prefix { $0 != "#" }), location: source.location(address.range))
            }
        }
    }

    /// The diagnostic of a link that leads nowhere.
    ///
    /// - Parameter reason: completes "the address …", such as "answers with 404".
    package func diagnostic(reason: String) -> Diagnostic {
        LinkDead(address: address, reason: reason).diagnostic(at: location)
    }
}
