internal import Text
internal import Markdown
internal import StatusCodes

/// Reads the body of an entry.
struct BodyParser {
    /// Everything that the body yields.
    struct Result {
        /// `nil` when it has no lead.
        let body: EntryBody?
        let links: [LocalLink]
    }

    /// `nil` if not even the file's name tells; the example is not judged then.
    let codes: CodeSpan?
    let text: SourceText
    let range: Range<Int>
    let links: LinkResolver
    let outputs: Set<SiteConfiguration.Output>

    /// - Returns: `nil` when it can't be read; the reason is reported.
    func parse(_ report: inout Reporter) -> Result? {
        guard
            let rendering = Rendering(
                text, range, links, reservedAnchors: CodePageAnchor.names, replacedHeadings: EntrySection.names, &report
            )
        else { return nil }
        let document = rendering.document
        let parts = SectionReader<EntrySection>(document, end: text.end, &report)
        let lead = Lead(parts.lead, of: document, start: range.lowerBound, &report)
        checkLists(parts, &report)
        let questions = questions(parts[.questions], document, &report)
        let transcript = parts[.example].flatMap { part in
            codes.map { Transcript(part.blocks, of: $0, heading: part.heading, in: text.bytes, &report).lines }
        }
        guard let lead else { return Result(body: nil, links: rendering.links) }
        func html(_ section: EntrySection) -> HTML { document.fragment(parts[section]?.blocks ?? []) }
        var body = EntryBody(
            lead: lead.html, summary: lead.text, example: html(.example),
            transcript: outputs.contains(.json) ? transcript ?? [] : [],
            meaning: html(.meaning), steps: steps(parts[.flow], document, &report), causes: html(.causes),
            fixes: html(.fixes),
            additions: parts.additions.map {
                .init(title: $0.title, anchor: $0.anchor, html: document.fragment($0.blocks))
            },
            questions: questions, sources: html(.sources),
            source: outputs.contains(.markdown) ? PublishedSource(of: document, text, range, links).text : nil)
        body.compact()
        return Result(body: body, links: rendering.links)
    }

    private func checkLists(_ parts: SectionReader<EntrySection>, _ report: inout Reporter) {
        if let meaning = parts[.meaning], let first = meaning.blocks.first, !first.isParagraph {
            report(.paragraphExpected(in: "the section `\(EntrySection.meaning.rawValue)`"), at: first.source)
        }
        for section in [EntrySection.causes, .fixes, .sources] {
            guard let part = parts[section], !part.blocks.isEmpty else { continue }
            if !part.blocks.contains(where: \.isList) { report(.listExpected(in: section.rawValue), at: part.heading) }
        }
        for block in parts[.sources]?.blocks ?? [] {
            guard case .list(_, let items) = block.kind else { continue }
            for item in items
            where !text.bytes[item.source.clamped(to: range)].contains(where: { "[<".utf8.contains($0) }) {
                report(.sourceWithoutLink, at: item.source)
            }
        }
    }

    private func steps(_ part: SectionPart?, _ document: Document, _ report: inout Reporter) -> [HTML] {
        guard let part, let first = part.blocks.first else { return [] }
        guard part.blocks.count == 1, case .list(isOrdered: true, let items) = first.kind else {
            report(.stepsExpected, at: part.heading)
            return []
        }
        return items.map { HTML(trusted: Bytes(document.html, $0.html)) }
    }

    private func questions(
        _ part: SectionPart?, _ document: Document, _ report: inout Reporter
    ) -> [EntryBody.Question] {
        guard let part, let first = part.blocks.first else { return [] }
        let headings = part.blocks.indices.filter { part.blocks[$0].headingLevel == 3 }
        if headings.isEmpty { report(.questionMissing, at: part.heading) }
        if let start = headings.first, start > part.blocks.startIndex { report(.questionExpected, at: first.source) }
        return headings.enumerated().compactMap { number, index in
            guard case .heading(_, let text, let anchor) = part.blocks[index].kind else { return nil }
            let end = number + 1 < headings.count ? headings[number + 1] : part.blocks.endIndex
            let answer = part.blocks[(index + 1)..<end]
            if let first = answer.first {
                if !first.isParagraph { report(.paragraphExpected(in: "an answer"), at: first.source) }
            } else {
                report(.questionWithoutAnswer(text), at: part.blocks[index].source)
            }
            return EntryBody.Question(
                text: Bytes(Array(text.utf8)), anchor: Bytes(Array(anchor.utf8)), answer: document.fragment(answer),
                hasLinks: document.links.contains { link in answer.contains { $0.source.overlaps(link.source) } })
        }
    }
}
