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
    /// By the place of the section in the schema.
    private var parts = [SectionPart?](repeating: nil, count: Section.allCases.count)
    private let schema = Array(Section.allCases)
    private(set) var additions: [SectionPart] = []

    /// - Parameter end: the place of a section that is missing at the end.
    init(_ document: Document, end: Range<Int>, _ report: inout Reporter) {
        let blocks = document.blocks
        let headings = blocks.indices.filter { blocks[$0].headingLevel == 2 }
        lead = blocks[..<(headings.first ?? blocks.endIndex)]
        for block in blocks where block.headingLevel == 1 { report(HeadingLevelOne(), at: block.source) }
        var latest: Int?
        for (position, index) in headings.enumerated() {
            guard case .heading(_, let title, let anchor) = blocks[index].kind else { continue }
            let next = position + 1 < headings.count ? headings[position + 1] : blocks.endIndex
            let part = SectionPart(
                title: title, anchor: anchor, heading: blocks[index].source, blocks: blocks[(index + 1)..<next])
            if part.blocks.isEmpty { report(SectionEmpty(title: title), at: part.heading) }
            guard let section = Section(rawValue: title) else {
                additions.append(part)
                continue
            }
            if let first = self[section] {
                report(SectionRepeated(section: title, first: report.location(first.heading)), at: part.heading)
                continue
            }
            let number = number(of: section)
            parts[number] = part
            if let before = latest, number < before {
                report(
                    SectionMisordered(section: title, other: schema[before].rawValue, order: Section.names),
                    at: part.heading)
            } else {
                latest = number
            }
        }
        reportMissing(end, &report)
    }

    subscript(section: Section) -> SectionPart? { parts[number(of: section)] }

    private func number(of section: Section) -> Int { schema.firstIndex(of: section) ?? 0 }

    private func reportMissing(_ end: Range<Int>, _ report: inout Reporter) {
        for (number, section) in schema.enumerated() where section.isRequired && parts[number] == nil {
            let misspelled = additions.first { nearest(to: $0.title, among: [section.rawValue]) != nil }
            let next = misspelled == nil ? parts[number...].lazy.compactMap(\.self).first : nil
            report(
                SectionMissing(section: section.rawValue, misspelled: misspelled?.title, next: next?.title),
                at: (misspelled ?? next)?.heading ?? end)
        }
    }
}
