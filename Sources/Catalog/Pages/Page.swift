package import Text

/// A text of the site that is no entry: a guide, or what the site says of itself.
package struct Page: Sendable {
    package let file: ContentFile
    package let path: PagePath
    package let title: String
    package let updated: CalendarDate
    package var aliases: [PagePath] { aliasReferences.map(\.value) }
    package let isDraft: Bool
    /// The first paragraph as plain text.
    package let summary: String
    package let html: HTML
    /// The sections of the second level, for a table of contents.
    package let headings: [Heading]

    /// A heading and the anchor that leads to it.
    package struct Heading: Sendable {
        package let text: String
        package let anchor: String
    }

    /// Whether it stands among the guides.
    package var isGuide: Bool { path.text.hasPrefix("guides/") }

    let anchors: [String]
    let aliasReferences: [Located<PagePath>]
    let links: [LocalLink]
}

/// A category: the codes of one subject (RFC 3463 section 4).
///
/// It never changes, and it is a class since each row of a list refers to one.
package final class Category: Sendable {
    package let file: ContentFile
    package let slug: String
    package let subject: UInt16
    package let title: String
    package let updated: CalendarDate?
    package var aliases: [PagePath] { aliasReferences.map(\.value) }
    /// The first paragraph as plain text.
    package let summary: String
    package let html: HTML

    package let path: PagePath

    let subjectRange: Range<Int>
    let anchors: [String]
    let aliasReferences: [Located<PagePath>]
    let links: [LocalLink]

    init(
        file: ContentFile, subject: Located<UInt16>, title: String, updated: CalendarDate?, summary: String, html: HTML,
        anchors: [String], aliases: [Located<PagePath>], links: [LocalLink]
    ) {
        self.file = file
        slug = file.stem
        path = .category(slug)
        self.subject = subject.value
        self.title = title
        self.updated = updated
        self.summary = summary
        self.html = html
        self.anchors = anchors
        self.links = links
        subjectRange = subject.range
        aliasReferences = aliases
    }
}
