package import StatusCodes

/// A provider, and what its codes mean.
package struct Provider: Sendable {
    package let file: ContentFile
    package let slug: String
    package let title: String
    /// The domains that its servers are named in.
    package let hosts: [String]
    package let sources: [Source]
    package let rows: [Row]
    package let updated: CalendarDate
    package var aliases: [PagePath] { aliasReferences.map(\.value) }
    package let isDraft: Bool
    package let prose: Prose

    package var path: PagePath { .provider(slug) }

    let aliasReferences: [Located<PagePath>]

    /// A document or a collection that tells what the provider's codes mean.
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
        package let codes: CodeSpan?
        /// A tag of the provider's own in the text of the reply.
        package let tag: String?
        package let meaning: String
        /// How the meaning stands to the registered one; `nil` where nothing is registered.
        package let relation: Relation?
        package let note: String?

        let range: Range<Int>
        let relationRange: Range<Int>
    }

    /// How the provider's meaning of a code stands to the registered one.
    package enum Relation: String, CaseIterable, Sendable {
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
