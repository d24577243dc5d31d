/// A file of the content folder that becomes a page, or a part of one.
package protocol ContentPage: Sendable {
    /// The keys of its front matter.
    associatedtype Key: FrontMatterKey

    var facts: PageFacts { get }
    /// The name of the page in a list.
    var name: String { get }

    /// The anchors that the page has around the body.
    static func anchors(in layout: SiteLayout) -> BodyAnchors

    /// Reads a file as far as possible, and reports its errors.
    static func read(_ parts: FileParts<Key>, _ report: inout Reporter) -> ReadPage
}

/// The part of a file that could be read.
package enum ReadPage: Sendable {
    case complete(any ContentPage)
    case partial(PartialPage)
}

/// What could be read of a file with errors. The rules between files check it all the same, so that one run reports
/// all errors.
package struct PartialPage: Sendable {
    package let file: ContentFile
    package let links: [SiteLink]
    /// The fields of an entry; `nil` for any other page.
    package let entryFields: EntryFields?
}

extension ContentPage {
    /// Its anchor on a page that it shares with all others of its kind; `nil` if it has a page of its own.
    package var anchor: String? { ContentKind.of(Self.self).anchor(ofContentFile: file.path) }

    package static func anchors(in layout: SiteLayout) -> BodyAnchors { BodyAnchors() }
}

/// A page whose fields matter to other files only if it has no errors.
package protocol SelfContainedPage: ContentPage {
    associatedtype Key

    /// - Returns: `nil` when something required is missing, which is reported.
    init?(_ parts: FileParts<Key>, _ report: inout Reporter)
}

extension SelfContainedPage {
    package static func read(_ parts: FileParts<Key>, _ report: inout Reporter) -> ReadPage {
        if let page = Self(parts, &report), !report.hasErrors { return .complete(page) }
        return .partial(PartialPage(file: parts.input.file, links: parts.links, entryFields: nil))
    }
}

/// What every kind of page has.
///
/// It is immutable, and a class because it is read often and copying it would take longer than reading it.
package final class PageFacts: Sendable {
    package let file: ContentFile
    package let path: PagePath
    package let title: String
    /// The lead as plain text, which is also the description of the page.
    package let summary: String
    /// The day of the last change of substance, if it is stated.
    package let updated: CalendarDate?
    /// Former paths, which lead to the page.
    package let aliases: [Located<PagePath>]
    package let isDraft: Bool
    package let links: [SiteLink]
    /// The anchors of the headings in the body.
    package let headingAnchors: AnchorList

    /// - Returns: `nil` without a title or a lead, which is reported.
    init?<Key>(
        _ parts: FileParts<Key>, title: Located<String>?, summary: String?, updated: Located<CalendarDate>?,
        aliases: [Located<PagePath>] = [], isDraft: Bool = false
    ) {
        guard let title, let summary else { return nil }
        file = parts.input.file
        path = parts.input.path
        self.title = title.value
        self.summary = summary
        self.updated = updated?.value
        self.aliases = aliases
        self.isDraft = isDraft
        links = parts.links
        headingAnchors = parts.body?.document.headingAnchors ?? AnchorList()
    }
}

extension ContentPage {
    @inlinable package var file: ContentFile { facts.file }
    @inlinable package var path: PagePath { facts.path }
    @inlinable package var title: String { facts.title }
    @inlinable package var summary: String { facts.summary }
    @inlinable package var isDraft: Bool { facts.isDraft }
}
