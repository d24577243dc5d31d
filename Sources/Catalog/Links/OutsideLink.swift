package import Diagnostics
package import Files
internal import StatusCodes

/// A link to a place on the web, or the address of a source.
package struct OutsideLink: Sendable {
    /// An `http` or `https` URL without fragment, which no server is asked for.
    package let address: String
    package let location: Location

    /// What to say of a link that leads nowhere.
    ///
    /// - Parameter reason: completes "the address …", such as "answers with 404".
    package func diagnostic(reason: String) -> Diagnostic {
        EditorialCause.linkDead(address, reason: reason).diagnostic(at: location)
    }
}

extension Content {
    /// All links that lead out of the site, in the order of files and places.
    ///
    /// - Throws: `ReadError` when the machine can't read a file again.
    package func outsideLinks() throws(ReadError) -> [OutsideLink] {
        var links: [OutsideLink] = []
        for leaf in entries as [any Leaf] + leaves {
            for link in try Manuscript(leaf.file)?.outsideLinks ?? [] where link.value.lowercased().hasPrefix("http") {
                let address = String(link.value.prefix { $0 != "#" })
                links.append(
                    OutsideLink(
                        address: address, location: Location(path: leaf.file.shownPath, range: link.range)))
            }
        }
        return links
    }
}
