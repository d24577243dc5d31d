internal import Markdown
internal import StatusCodes
internal import Text

/// Reads the body of an entry.
final class EntryBodyReader {
    private let parts: FileParts<EntryKey>
    private let sections: SectionReader<EntrySection>
    private var document: Document { sections.document }

    /// - Returns: `nil` without a body that can be read.
    init?(_ parts: FileParts<EntryKey>, _ report: inout Reporter) {
        guard let sections = parts.sections(EntrySection.self, &report) else { return nil }
        self.parts = parts
        self.sections = sections
    }

    /// - Parameter codes: `nil` if not even the name of the file gives a code; the example is not checked then.
    /// - Returns: `nil` when there is no lead; that is reported.
    func body(codes: CodeRange?, _ report: inout Reporter) -> EntryBody? {
        let lead = Lead(sections.lead, of: document, start: parts.start, &report)
        checkLists(&report)
        let questions = questions(&report)
        var transcript: [String] = []
        if let codes, let example = sections[.example] {
            transcript = Transcript(example, of: codes, in: parts.input.bytes, &report).lines
        }
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
            questions: questions, sources: html(.sources), markdown: publishedMarkdown)
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

    /// What the text mentions outside the example and the sources; `nil` if entries are not compared with the registry.
    func mentions(of replies: [ReplyCode]) -> EntryMentions? {
        guard parts.input.context.usesRegistry else { return nil }
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

    private func checkLists(_ report: inout Reporter) {
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

    private func questions(_ report: inout Reporter) -> [EntryBody.Question] {
        guard let part = sections[.questions], let first = part.blocks.first else { return [] }
        let (before, questions) = part.blocks.divided(atHeadingsOfLevel: 3)
        if questions.isEmpty {
            report(QuestionMissing(), at: part.heading)
        } else if !before.isEmpty {
            report(QuestionExpected(), at: first.source)
        }
        return questions.map { question in
            if let first = question.blocks.first {
                if !first.isParagraph { report(ParagraphExpected(part: "an answer"), at: first.source) }
            } else {
                report(QuestionWithoutAnswer(question: question.title), at: question.heading)
            }
            return EntryBody.Question(
                text: Bytes(Array(question.title.utf8)), anchor: Bytes(Array(question.anchor.utf8)),
                answer: document.fragment(question.blocks), links: document.siteLinks(in: question.blocks))
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
