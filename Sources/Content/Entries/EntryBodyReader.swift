internal import Markdown
internal import StatusCodes
internal import Text

/// Reads the body of an entry.
struct EntryBodyReader {
    private let parts: FileParts<EntryKey>
    private let document: Document
    private let sections: SectionReader<EntrySection>
    private let lead: Lead?
    private let transcript: [String]
    private let questions: [EntryBody.Question]

    /// - Parameter codes: `nil` if not even the file's name tells; the example is not judged then.
    init(
        _ parts: FileParts<EntryKey>, _ body: RenderedBody, codes: CodeRange?, _ report: inout Reporter
    ) {
        self.parts = parts
        document = body.document
        sections = SectionReader<EntrySection>(document, end: parts.end, &report)
        lead = Lead(sections.lead, of: document, start: parts.start, &report)
        EntryBodyReader.checkLists(sections, &report)
        questions = EntryBodyReader.questions(sections[.questions], document, &report)
        transcript =
            sections[.example].flatMap { part in
                codes.map {
                    Transcript(part.blocks, of: $0, heading: part.heading, in: parts.input.bytes, &report).lines
                }
            } ?? []
    }

    /// - Returns: `nil` when there is no lead.
    func body(_ mentions: EntryMentions?, _ report: inout Reporter) -> EntryBody? {
        let steps = steps(&report)
        guard let lead else { return nil }
        func html(_ section: EntrySection) -> HTML { document.fragment(sections[section]?.blocks ?? []) }
        var body = EntryBody(
            lead: lead.html, summary: lead.text, example: html(.example),
            transcript: parts.input.context.formats.contains(.json) ? transcript : [], meaning: html(.meaning),
            steps: steps, causes: html(.causes), fixes: html(.fixes),
            additions: sections.additions.map {
                .init(title: $0.title, anchor: $0.anchor, html: document.fragment($0.blocks))
            },
            questions: questions, sources: html(.sources), markdown: publishedMarkdown, mentions: mentions)
        body.compact()
        return body
    }

    /// The headings of the third level in "How to fix".
    var fixHeadings: [Located<String>] {
        (sections[.fixes]?.blocks ?? []).compactMap { block in
            guard case .heading(level: 3, let text, _) = block.kind else { return nil }
            return Located(text, at: block.source)
        }
    }

    /// What the text around the example and the sources speaks of.
    func mentions(of replies: [ReplyCode]) -> EntryMentions {
        let ignored = [sections[.example], sections[.sources]].compactMap { $0?.blocks.indices }
        let texts = document.plainTexts.indices.filter { index in !ignored.contains { $0.contains(index) } }
            .map { Array(document.plainTexts[$0].utf8) }
        return EntryMentions(
            replies: replies.filter { reply in texts.contains { $0.containsNumber(reply.description) } },
            registration: texts.contains { text in
                // "registry" as well as "Registered".
                text.indices.contains { index in text[index...].starts(with: "egist".utf8) }
            })
    }

    private var publishedMarkdown: String? {
        let context = parts.input.context
        guard context.formats.contains(.markdown), let file = context.layout.entryFiles[.markdown] else { return nil }
        return PublishedMarkdown(
            of: document, parts.input.bytes, parts.start..<parts.input.bytes.count, entryFile: file
        ).text
    }

    private static func checkLists(_ sections: SectionReader<EntrySection>, _ report: inout Reporter) {
        if let first = sections[.meaning]?.blocks.first, !first.isParagraph {
            report(ParagraphExpected(part: "the section `\(EntrySection.meaning.rawValue)`"), at: first.source)
        }
        for section in [EntrySection.causes, .fixes, .sources] {
            guard let part = sections[section], !part.blocks.isEmpty else { continue }
            if !part.blocks.contains(where: \.isList) {
                report(ListExpected(section: section.rawValue), at: part.heading)
            }
        }
        for block in sections[.sources]?.blocks ?? [] {
            guard case .list(_, let items) = block.kind else { continue }
            for item in items where !item.hasLink { report(SourceWithoutLink(), at: item.source) }
        }
    }

    private func steps(_ report: inout Reporter) -> [HTML] {
        guard let part = sections[.flow], let first = part.blocks.first else { return [] }
        guard part.blocks.count == 1, case .list(isOrdered: true, let items) = first.kind else {
            report(StepsExpected(), at: part.heading)
            return []
        }
        return items.map { HTML(trusted: Bytes(document.html, $0.html)) }
    }

    private static func questions(
        _ part: SectionPart?, _ document: Document, _ report: inout Reporter
    ) -> [EntryBody.Question] {
        guard let part, let first = part.blocks.first else { return [] }
        let headings = part.blocks.indices.filter { part.blocks[$0].headingLevel == 3 }
        if headings.isEmpty { report(QuestionMissing(), at: part.heading) }
        if let start = headings.first, start > part.blocks.startIndex { report(QuestionExpected(), at: first.source) }
        return headings.enumerated().compactMap { number, index in
            guard case .heading(_, let text, let anchor) = part.blocks[index].kind else { return nil }
            let end = number + 1 < headings.count ? headings[number + 1] : part.blocks.endIndex
            let answer = part.blocks[(index + 1)..<end]
            if let first = answer.first {
                if !first.isParagraph { report(ParagraphExpected(part: "an answer"), at: first.source) }
            } else {
                report(QuestionWithoutAnswer(question: text), at: part.blocks[index].source)
            }
            return EntryBody.Question(
                text: Bytes(Array(text.utf8)), anchor: Bytes(Array(anchor.utf8)), answer: document.fragment(answer),
                links: document.siteLinks(in: answer))
        }
    }
}

extension Document {
    /// The links within the site that are in some blocks.
    fileprivate func siteLinks(in blocks: ArraySlice<Block>) -> [EntryBody.AnswerLink] {
        guard let first = blocks.first, let last = blocks.last else { return [] }
        let html = first.html.lowerBound..<last.html.upperBound
        return links.compactMap { link in
            guard let target = link.target, html.contains(link.html.lowerBound) else { return nil }
            let place = link.html.lowerBound - html.lowerBound..<link.html.upperBound - html.lowerBound
            return EntryBody.AnswerLink(place: place, isOnSamePage: target.href.hasPrefix("#"))
        }
    }
}
