internal import Content
internal import Diagnostics
internal import Markdown
internal import YAML

extension EditableSource {
    func location(_ range: Range<Int>) -> Location { Location(path: file.shownPath, range: range) }

    /// Where the lead is.
    var leadRange: Range<Int> {
        let start = frontMatter.body.lowerBound
        return document.blocks.first(where: \.isParagraph)?.source ?? start..<start
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

    /// The addresses outside of the site that the text links to, and those that the front matter names as sources.
    var externalAddresses: [Located<String>] {
        frontMatter.sourceAddresses
            + document.links.compactMap { link in
                guard case .external(let address) = link.destination else { return nil }
                return Located(address, at: link.source)
            }
    }

    /// Whether a key is there, whatever its value.
    func has(_ key: String) -> Bool { frontMatter.range(of: key) != nil }

    /// Where the value of a key is, or else the beginning of the file.
    func range(of key: String) -> Range<Int> { frontMatter.range(of: key) ?? 0..<0 }
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
