internal import Markdown
internal import StatusCodes

/// The Markdown of an entry as it is published beside its page: links to pages of this site lead on from where it is then,
/// and those to other entries lead to their Markdown. Everything else stays as the editor wrote it.
struct PublishedSource {
    /// The body with its links changed.
    let text: String

    /// - Parameters:
    ///   - text: the whole file.
    ///   - range: its body.
    init(of document: Document, _ text: SourceText, _ range: Range<Int>, _ resolver: LinkResolver) {
        let addresses = PublishedSource.addresses(in: document, resolver)
        guard !addresses.isEmpty else {
            self.text = String(decoding: text.bytes[range], as: UTF8.self)
            return
        }
        var output: [UInt8] = []
        output.reserveCapacity(range.count + 16 * document.links.count)
        var position = range.lowerBound
        for block in document.blocks {
            guard case .code = block.kind else { continue }
            let code = block.source.clamped(to: position..<range.upperBound)
            output.append(text.bytes[position..<code.lowerBound], changing: addresses)
            output += text.bytes[code]
            position = code.upperBound
        }
        output.append(text.bytes[position..<range.upperBound], changing: addresses)
        self.text = String(decoding: output, as: UTF8.self)
    }

    /// What to write in place of what the links of a text say, where the two differ.
    private static func addresses(in document: Document, _ resolver: LinkResolver) -> [String: String] {
        var addresses: [String: String] = [:]
        for link in document.links {
            guard case .local(let path, let fragment) = link.destination else { continue }
            let suffix = fragment.map { "#\($0)" } ?? ""
            let address = resolver.href(of: path, fragment: fragment)
            let isElsewhere = !address.hasPrefix("#") && resolver.leadsToEntry(path)
            addresses[path + suffix] = isElsewhere ? address.dropLast(suffix.count) + "index.md" + suffix : address
        }
        return addresses.filter { $0.key != $0.value }
    }
}

extension LinkResolver {
    /// Whether a link leads to the page of an entry, which has its Markdown beside it.
    fileprivate func leadsToEntry(_ path: String) -> Bool {
        guard let parts = target(of: path)?.split(separator: "/", omittingEmptySubsequences: false) else {
            return false
        }
        // A family stands among the codes, but has no Markdown.
        return parts.count == 3 && parts[0] == "codes" && parts[2].isEmpty
            && (try? EnhancedStatusCode(parsing: String(parts[1]))) != nil
    }
}

extension [UInt8] {
    /// Appends Markdown with other destinations in its links, `[…](destination)`, and in definitions, `[…]: destination`.
    ///
    /// libcmark does not say where a destination stands, so it is told from what is before and behind it. (Code within a line
    /// or a list that spells out a link of the same text is changed as well.)
    fileprivate mutating func append(_ markdown: ArraySlice<UInt8>, changing addresses: [String: String]) {
        var rest = markdown
        while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            let opening = rest[(bracket + 1)...].first
            let isLink = opening == UInt8(ascii: "(") || opening == UInt8(ascii: ":")
            let start = bracket + (isLink ? 2 : 1)
            let destination = rest[start...].drop { $0.isSpace || $0 == UInt8(ascii: "<") }.prefix {
                !$0.endsDestination
            }
            append(contentsOf: rest[..<destination.startIndex])
            if isLink, let address = addresses[String(decoding: destination, as: UTF8.self)] {
                append(contentsOf: address.utf8)
                rest = rest[destination.endIndex...]
            } else {
                rest = rest[destination.startIndex...]
            }
        }
        append(contentsOf: rest)
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var endsDestination: Bool { isSpace || self == UInt8(ascii: ")") || self == UInt8(ascii: ">") }
}
