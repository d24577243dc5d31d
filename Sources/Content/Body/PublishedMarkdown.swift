internal import Markdown
internal import Text

/// The Markdown of an entry as it is published next to its page: links to pages of this site are relative to that place, and
/// links to other entries lead to their Markdown. Everything else stays as the editor wrote it.
struct PublishedMarkdown {
    let text: String

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - range: the body.
    ///   - entryFile: the name of the Markdown file next to the page of each entry.
    init(of document: Document, _ bytes: [UInt8], _ range: Range<Int>, entryFile: String) {
        let addresses = PublishedMarkdown.addresses(in: document, entryFile: entryFile)
        guard !addresses.isEmpty else {
            text = String(decoding: bytes[range], as: UTF8.self)
            return
        }
        var output: [UInt8] = []
        output.reserveCapacity(range.count + 16 * document.links.count)
        var position = range.lowerBound
        for block in document.blocks {
            guard case .code = block.kind else { continue }
            let code = block.source.clamped(to: position..<range.upperBound)
            output.append(bytes[position..<code.lowerBound], changing: addresses)
            output += bytes[code]
            position = code.upperBound
        }
        output.append(bytes[position..<range.upperBound], changing: addresses)
        text = String(decoding: output, as: UTF8.self)
    }

    /// The link destinations that are different in the published Markdown, by the destinations in the file.
    private static func addresses(in document: Document, entryFile: String) -> [String: String] {
        var addresses: [String: String] = [:]
        for link in document.links {
            guard case .local(let path, let fragment) = link.destination, let target = link.target else { continue }
            let suffix = fragment.map { "#\($0)" } ?? ""
            let isOtherEntry = !target.href.hasPrefix("#") && Entry.isPage(at: target.path)
            let address = isOtherEntry ? target.href.dropLast(suffix.count) + entryFile + suffix : target.href
            if path + suffix != address { addresses[path + suffix] = address }
        }
        return addresses
    }
}

extension [UInt8] {
    /// Appends Markdown with other destinations in its links, `[…](destination)`, and in definitions, `[…]: destination`.
    ///
    /// libcmark does not say where a destination is, so the characters around it determine it. (A code span, or code
    /// in a list, that contains a link with the same destination is changed as well.)
    fileprivate mutating func append(_ markdown: ArraySlice<UInt8>, changing addresses: [String: String]) {
        var rest = markdown
        while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            let opening = rest[(bracket + 1)...].first
            let isLink = opening == UInt8(ascii: "(") || opening == UInt8(ascii: ":")
            let start = bracket + (isLink ? 2 : 1)
            let destination = rest[start...].drop { $0.isASCIISpace || $0 == UInt8(ascii: "<") }.prefix {
                !$0.isASCIISpace && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ">")
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
