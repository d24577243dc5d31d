internal import Text
internal import Markdown

/// A body rendered, with what its Markdown must not have reported, and the links that lead to this site.
struct Rendering {
    let document: Document
    let links: [LocalLink]

    /// - Returns: `nil` when the body is over a limit; it is reported.
    init?(
        _ text: SourceText, _ range: Range<Int>, _ resolver: LinkResolver, reservedAnchors: [String],
        replacedHeadings: [String] = [],
        _ report: inout Reporter
    ) {
        do throws(Excess) {
            document = try Document(
                parsing: text.bytes[range], reservedAnchors: reservedAnchors,
                replacedHeadings: replacedHeadings,
                href: { resolver.href(of: $0, fragment: $1) })
        } catch {
            Rendering.report(error, size: range.count, &report)
            return nil
        }
        for finding in document.findings {
            switch finding.cause {
            case .rawHTML: report(.rawHTML, at: finding.source)
            case .image: report(.image, at: finding.source)
            case .pipeTable: report(.pipeTable, at: finding.source)
            }
        }
        var links: [LocalLink] = []
        for link in document.links {
            switch link.destination {
            case .external: continue
            case .unsafe(let text): report(.linkUnsafe(text), at: link.source)
            case .local(let path, let fragment):
                guard let target = resolver.target(of: path) else {
                    report(.linkOutside(path), at: link.source)
                    continue
                }
                links.append(LocalLink(target: target, fragment: fragment, range: link.source))
            }
        }
        self.links = links
    }

    private static func report(_ excess: Excess, size: Int, _ report: inout Reporter) {
        switch excess.cause {
        case .bytes(let limit): report(.entryTooLarge(limit: limit, size: size), at: excess.source)
        case .nesting(let limit): report(.nestingTooDeep(limit: limit), at: excess.source)
        case .openers(let limit): report(.tooManyOpeners(limit: limit), at: excess.source)
        }
    }
}

extension Document {
    /// The HTML of blocks that follow one on another.
    func fragment(_ blocks: ArraySlice<Block>) -> HTML {
        guard let first = blocks.first, let last = blocks.last else { return HTML(trusted: []) }
        return HTML(trusted: Bytes(html, first.html.lowerBound..<last.html.upperBound))
    }

    /// The anchors of all headings.
    var anchors: [String] {
        blocks.compactMap { if case .heading(_, _, let anchor) = $0.kind { anchor } else { nil } }
    }
}
