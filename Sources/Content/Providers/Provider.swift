package import StatusCodes

/// A provider, and what its codes mean.
package struct Provider: SelfContainedPage {
    package let facts: PageFacts
    /// The domains of its servers' names.
    package let hosts: [String]
    package let sources: [Source]
    package let rows: [Row]
    package let updated: CalendarDate
    package let prose: Prose

    package var name: String { title }
    package var slug: String { file.stem }

    /// Whether one of the rows is about one of the codes.
    package func hasRow(for codes: CodeRange) -> Bool { rows.contains { $0.codes?.overlaps(codes) ?? false } }

    /// A document or a collection that says what the provider's codes mean.
    package struct Source: Sendable {
        package let title: String
        package let url: String
        package let read: ReadingDate
        package let evidence: Evidence
    }

    /// How it is known what a code means.
    package enum Evidence: String, CaseIterable, Sendable {
        /// The provider says so.
        case documented
        /// The provider said so on an earlier state of its page.
        case earlier
        /// The provider was seen to send it so.
        case observed
    }

    /// One meaning of one code or reply.
    package struct Row: Sendable {
        package let source: Source
        package let reply: ReplyCode?
        package let codes: CodeRange?
        /// A tag of the provider's own in the text of the reply.
        package let tag: String?
        package let meaning: String
        /// How the meaning compares with the registered one; `nil` where nothing is registered.
        package let agreement: RegistryAgreement?
        package let note: String?
        /// Where the row is in the file, or its code if it has one.
        package let range: Range<Int>
        /// Where the agreement is in the file.
        package let agreementRange: Range<Int>
    }

    /// How the provider's meaning of a code compares with the registered one.
    package enum RegistryAgreement: String, CaseIterable, Sendable {
        /// The same, or narrower.
        case same
        case close
        case differs
    }
}

/// When a document was read, as far as it is known: a day, or no more than the year.
package enum ReadingDate: Hashable, Sendable {
    case day(CalendarDate)
    case year(Int)

    /// Reads `2026-11-24` or `2026`.
    package init?(parsing text: String) {
        if let day = CalendarDate(parsing: text) {
            self = .day(day)
        } else if text.utf8.count == 4, let year = Int(text), year >= 1000 {
            self = .year(year)
        } else {
            return nil
        }
    }
}

extension ReadingDate: CustomStringConvertible {
    package var description: String {
        switch self {
        case .day(let date): date.description
        case .year(let year): String(year)
        }
    }
}
