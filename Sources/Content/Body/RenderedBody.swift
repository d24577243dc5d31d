internal import Diagnostics
internal import Files
internal import Markdown
internal import Text

/// A body as HTML, and its links to this site. What its Markdown must not contain is reported.
package struct RenderedBody: Sendable {
    let document: Document
    let links: [SiteLink]

    /// - Returns: `nil` when the body is over a limit or a code block has no end; that is reported.
    /// - Throws: `FileError` when memory runs out.
    init?(
        _ text: SourceText, _ range: Range<Int>, _ resolver: LinkResolver, _ anchors: BodyAnchors, collectsText: Bool,
        _ report: inout Reporter
    ) throws(FileError) {
        do throws(MarkdownError) {
            document = try Document(
                parsing: text.bytes[range], reservedAnchors: anchors.reserved,
                replacedHeadings: anchors.replacedHeadings, collectsText: collectsText,
                resolve: { resolver.resolve($0, $1) })
        } catch {
            try report(error, bodySize: range.count)
            return nil
        }
        for finding in document.findings {
            switch finding.kind {
            case .rawHTML: report(RawHTML(), at: finding.source)
            case .image: report(Image(), at: finding.source)
            case .pipeTable: report(PipeTable(), at: finding.source)
            case .brokenLink: report(LinkUnrecognized(), at: finding.source)
            case .linkReference: report(LinkReferenceUndefined(), at: finding.source)
            case .footnote: report(Footnote(), at: finding.source)
            case .alert: report(Alert(), at: finding.source)
            case .taskItem: report(TaskItem(), at: finding.source)
            case .strikethrough: report(Strikethrough(), at: finding.source)
            case .bareURL: report(BareURL(address: text.string(in: finding.source)), at: finding.source)
            case .headingWithoutSpace: report(HeadingWithoutSpace(), at: finding.source)
            case .emptyLink: report(LinkWithoutText(), at: finding.source)
            case .emptyHeading: report(HeadingEmpty(), at: finding.source)
            case .unclosedFence: report(CodeUnclosed(), at: finding.source)
            }
        }
        // Everything after such a fence is code, so that nothing can be said about the sections.
        if document.findings.contains(where: { $0.kind == .unclosedFence }) { return nil }
        var links: [SiteLink] = []
        for link in document.links {
            switch link.destination {
            case .external(let address): report.checkAddress(address, at: link.source)
            case .unsafe(let address): report(LinkUnsafe(address: address), at: link.source)
            case .local(let path, _):
                guard let target = link.target else {
                    report(LinkOutside(path: path), at: link.source)
                    continue
                }
                links.append(SiteLink(target: target.path, fragment: target.fragment, range: link.source))
            }
        }
        self.links = links
    }
}

extension Reporter {
    /// Reports a link to another site whose address is not complete.
    fileprivate mutating func checkAddress(_ address: String, at range: Range<Int>) {
        if address.utf8.hasPrefixIgnoringCase("mailto:") {
            if !WebAddress.isMail(address) { self(LinkMalformed(address: address, problem: nil), at: range) }
            return
        }
        do throws(WebAddress.Problem) {
            _ = try WebAddress(parsing: address)
        } catch {
            self(LinkMalformed(address: address, problem: error), at: range)
        }
    }

    /// Reports that a body is over a limit.
    ///
    /// - Throws: `FileError` if the error is that memory ran out.
    mutating func callAsFunction(_ error: MarkdownError, bodySize: Int) throws(FileError) {
        guard case .limitExceeded(let exceeded) = error else { throw .outOfMemory(reading: path) }
        switch exceeded.limit {
        case .bytes(let limit): self(EntryTooLarge(size: bodySize, limit: limit), at: exceeded.source)
        case .nesting(let limit): self(NestingTooDeep(limit: limit), at: exceeded.source)
        case .openers(let limit): self(TooManyBrackets(limit: limit), at: exceeded.source)
        }
    }
}

extension Document {
    /// The HTML of consecutive blocks.
    func fragment(_ blocks: ArraySlice<Block>) -> HTML {
        guard let first = blocks.first, let last = blocks.last else { return HTML(trusted: []) }
        return HTML(trusted: Bytes(html, first.html.lowerBound..<last.html.upperBound))
    }

    /// The anchors of all headings that the page does not replace by its own.
    var headingAnchors: AnchorList {
        var anchors = AnchorList()
        for block in blocks {
            if case .heading(_, _, let anchor) = block.kind, !anchor.isEmpty { anchors.append(anchor) }
        }
        return anchors
    }
}
