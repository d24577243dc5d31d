internal import Diagnostics
internal import Markdown

/// The sections of a kind of file, in the order in which they are written.
protocol SectionSchema: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether a file without it is incomplete.
    var isRequired: Bool { get }
}

extension SectionSchema {
    static var names: [String] { allCases.map(\.rawValue) }
}

/// Reads the lead of a body and the sections below headings of the second level.
struct SectionReader<Section: SectionSchema> {
    let document: Document
    let lead: ArraySlice<Document.Block>
    /// The sections that are present. There are few, so a list is searched faster than a dictionary.
    private var sections: [Section] = []
    private var parts: [SectionPart] = []
    /// The sections that the schema does not name.
    private(set) var additions: [SectionPart] = []

    /// - Parameter end: the location of a section that is missing at the end.
    init(_ document: Document, end: Range<Int>, _ report: inout Reporter) {
        self.document = document
        for block in document.blocks where block.headingLevel == 1 { report(HeadingLevelOne(), at: block.source) }
        let (lead, divisions) = document.blocks[...].divided(atHeadingsOfLevel: 2)
        self.lead = lead
        let schema = Array(Section.allCases)
        var latest = 0
        for part in divisions {
            if part.blocks.isEmpty { report(SectionEmpty(title: part.title), at: part.heading) }
            guard let section = Section(rawValue: part.title), let number = schema.firstIndex(of: section) else {
                additions.append(part)
                continue
            }
            if let first = self[section] {
                report(SectionRepeated(section: part.title, first: report.location(first.heading)), at: part.heading)
                continue
            }
            sections.append(section)
            parts.append(part)
            if number < latest {
                report(
                    SectionMisordered(section: part.title, other: schema[latest].rawValue, order: Section.names),
                    at: part.heading)
            }
            latest = max(latest, number)
        }
        for (number, section) in schema.enumerated() where section.isRequired && self[section] == nil {
            let misspelled = additions.first { nearest(to: $0.title, among: [section.rawValue]) != nil }
            let next = misspelled == nil ? schema[number...].lazy.compactMap { [self] in self[$0] }.first : nil
            report(
                SectionMissing(section: section.rawValue, misspelled: misspelled?.title, next: next?.title),
                at: (misspelled ?? next)?.heading ?? end)
        }
    }

    subscript(section: Section) -> SectionPart? { sections.firstIndex(of: section).map { parts[$0] } }
}

/// A section with the blocks below its heading.
struct SectionPart {
    let title: String
    let anchor: String
    let heading: Range<Int>
    let blocks: ArraySlice<Document.Block>
}

extension ArraySlice<Document.Block> {
    /// The blocks before the first heading of a level, and the sections below the headings of that level.
    func divided(atHeadingsOfLevel level: Int) -> (before: ArraySlice, sections: [SectionPart]) {
        func heading(from index: Int) -> Int {
            self[index...].indices.first { self[$0].headingLevel == level } ?? endIndex
        }
        let start = heading(from: startIndex)
        var sections: [SectionPart] = []
        sections.reserveCapacity(8)
        var index = start
        while index < endIndex, case .heading(_, let title, let anchor) = self[index].kind {
            let end = heading(from: index + 1)
            sections.append(
                SectionPart(
                    title: title, anchor: anchor, heading: self[index].source, blocks: self[(index + 1)..<end]))
            index = end
        }
        return (self[..<start], sections)
    }
}
