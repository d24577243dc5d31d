internal import Diagnostics
internal import Markdown

/// A section with the blocks below its heading.
struct SectionPart {
    let title: String
    let anchor: String
    let heading: Range<Int>
    let blocks: ArraySlice<Document.Block>
}

/// Cuts the blocks of a body into the lead and the sections below headings of the second level.
struct SectionReader<Section: SectionSchema> {
    private(set) var lead: ArraySlice<Document.Block>
    /// By the number of the section.
    private var parts = [SectionPart?](repeating: nil, count: Section.allCases.count)
    private(set) var additions: [SectionPart] = []

    /// - Parameter end: where to point for a section that is missing at the end.
    init(_ document: Document, end: Range<Int>, _ report: inout Reporter) {
        let blocks = document.blocks
        let headings = blocks.indices.filter { blocks[$0].headingLevel == 2 }
        lead = blocks[..<(headings.first ?? blocks.endIndex)]
        for block in blocks where block.headingLevel == 1 { report(.headingLevelOne, at: block.source) }
        var latest: Section?
        for (number, index) in headings.enumerated() {
            guard case .heading(_, let title, let anchor) = blocks[index].kind else { continue }
            let next = number + 1 < headings.count ? headings[number + 1] : blocks.endIndex
            let part = SectionPart(
                title: title, anchor: anchor, heading: blocks[index].source, blocks: blocks[(index + 1)..<next])
            if part.blocks.isEmpty { report(.sectionEmpty(title), at: part.heading) }
            guard let section = Section(rawValue: title) else {
                additions.append(part)
                continue
            }
            if let first = self[section] {
                report(.sectionRepeated(title, first: report.location(first.heading)), at: part.heading)
                continue
            }
            parts[section.number] = part
            if let before = latest, section.number < before.number {
                report(
                    .sectionMisordered(title, before: before.rawValue, order: Section.allCases.map(\.rawValue)),
                    at: part.heading)
            } else {
                latest = section
            }
        }
        reportMissing(end, &report)
    }

    subscript(section: Section) -> SectionPart? { parts[section.number] }

    private func reportMissing(_ end: Range<Int>, _ report: inout Reporter) {
        for section in Section.allCases where section.isRequired && self[section] == nil {
            let misspelled = additions.first { nearest(to: $0.title, among: [section.rawValue]) != nil }
            let next = misspelled == nil ? parts[section.number...].lazy.compactMap(\.self).first : nil
            report(
                .sectionMissing(section.rawValue, misspelled: misspelled?.title, next: next?.title),
                at: (misspelled ?? next)?.heading ?? end)
        }
    }
}

extension Document.Block {
    var headingLevel: Int? {
        if case .heading(let level, _, _) = kind { level } else { nil }
    }

    var isParagraph: Bool {
        if case .paragraph = kind { true } else { false }
    }

    var isList: Bool {
        if case .list = kind { true } else { false }
    }
}
