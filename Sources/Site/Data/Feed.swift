internal import Catalog
internal import Content

/// Writes the entries that changed last as an Atom feed (RFC 4287).
@Sendable func writeFeed(of catalog: Catalog, to output: inout [UInt8]) {
    let latest = catalog.entries.sorted { ($1.updated, $0.code) < ($0.updated, $1.code) }.prefix(50)
    let configuration = catalog.configuration
    let baseURL = configuration.baseURL
    output.appendXML(root: "feed", namespace: "http://www.w3.org/2005/Atom") { output in
        output.appendElement("id", baseURL.text)
        output.appendElement("title", configuration.title)
        output.appendElement("subtitle", configuration.description)
        output.appendElement("updated", timestamp(latest.first?.updated))
        output.appendLink(baseURL.text, relation: "alternate", type: "text/html")
        output.appendLink(baseURL.url(of: FileNames.feed), relation: "self", type: "application/atom+xml")
        output.appendElement("author") { $0.appendElement("name", configuration.title) }
        for entry in latest {
            let address = baseURL.url(of: entry.path.text)
            output.appendElement("entry") { output in
                output.appendElement("id", address)
                output.appendElement("title", entry.name)
                output.appendElement("updated", timestamp(entry.updated))
                output.appendLink(address, relation: "alternate", type: "text/html")
                output.appendElement("summary", entry.summary)
            }
        }
    }
}

/// A day has no time of its own; its start stands for it.
private func timestamp(_ date: CalendarDate?) -> String {
    "\(date?.description ?? "1970-01-01")T00:00:00Z"
}

extension [UInt8] {
    fileprivate mutating func appendLink(_ address: String, relation: String, type: String) {
        self += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
        appendEscaped(address)
        self += "\"/>\n".utf8
    }
}
