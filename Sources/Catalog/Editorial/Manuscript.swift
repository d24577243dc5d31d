internal import Diagnostics
internal import Files
internal import Markdown
internal import YAML

/// A file as its editor sees it. It is read again for this, since what a build keeps of it no longer knows its places.
struct Manuscript {
    let file: ContentFile
    let matter: FrontMatter
    let document: Document

    /// - Returns: `nil` when it has been changed so that it can't be read any more.
    /// - Throws: `ReadError` when the machine can't read it.
    init?(_ file: ContentFile) throws(ReadError) {
        let bytes = try Files.read(file.shownPath, limit: .max)
        guard let matter = FrontMatter(in: bytes),
            let document = try? Document(parsing: bytes[matter.body], reservedAnchors: [], href: { path, _ in path })
        else { return nil }
        self.file = file
        self.matter = matter
        self.document = document
    }

    /// Where the lead stands.
    var lead: Range<Int> {
        document.blocks.first(where: \.isParagraph)?.source ?? matter.body.lowerBound..<matter.body.lowerBound
    }

    /// The headings of the third level in the section of questions.
    var questions: [Located<String>] {
        var isInside = false
        return document.blocks.compactMap { block in
            guard case .heading(let level, let text, _) = block.kind else { return nil }
            if level == 2 { isInside = text == EntrySection.questions.rawValue }
            return isInside && level == 3 ? Located(text, at: block.source) : nil
        }
    }

    /// The addresses outside of the site that the text leads to, and those that its front matter names as sources.
    var outsideLinks: [Located<String>] {
        matter.sourceAddresses
            + document.links.compactMap { link in
                guard case .external(let address) = link.destination else { return nil }
                return Located(address, at: link.source)
            }
    }

    /// Whether a key is there, whatever it says.
    func has(_ key: String) -> Bool { matter.range(of: key) != nil }

    /// A key's value, or the beginning of the file.
    func range(of key: String) -> Range<Int> { matter.range(of: key) ?? 0..<0 }
}

extension FrontMatter {
    /// The addresses of a provider's sources.
    fileprivate var sourceAddresses: [Located<String>] {
        guard case .sequence(let sources, _)? = members.first(where: { $0.key.text == "sources" })?.value else {
            return []
        }
        return sources.compactMap { source in
            guard case .mapping(let members, _) = source,
                case .scalar(let address)? = members.first(where: { $0.key.text == "url" })?.value
            else { return nil }
            return Located(address.text, at: address.range)
        }
    }
}
