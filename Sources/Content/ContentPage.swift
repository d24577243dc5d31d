/// A file of the content folder that becomes a page, or a part of one.
package protocol ContentPage: Sendable {
    /// The keys of its front matter.
    associatedtype Key: FrontMatterKey

    var facts: PageFacts { get }
    /// What the page is called in a list.
    var name: String { get }

    /// The anchors that the page has around the body.
    static func anchors(in layout: SiteLayout) -> BodyAnchors

    /// Reads a file as far as that is possible, and reports its errors.
    static func read(_ parts: FileParts<Key>, _ report: inout Reporter) -> ReadPage
}

/// What could be read of a file.
package enum ReadPage: Sendable {
    case complete(any ContentPage)
    case partial(any PartialPage)
}

/// What could be read of a file with errors. What it refers to is judged all the same, so that one run shows everything
/// that is wrong.
package protocol PartialPage: Sendable {
    var file: ContentFile { get }
    var links: [SiteLink] { get }
}

/// A file with errors of which no more than the links matters to other files.
private struct BrokenPage: PartialPage {
    let file: ContentFile
    let links: [SiteLink]
}

extension ContentPage {
    /// Its place on a page that it shares with all others of its kind; `nil` if it has a page of its own.
    package var anchor: String? { ContentKind.of(Self.self).anchor(ofContentFile: file.path) }

    package static func anchors(in layout: SiteLayout) -> BodyAnchors { BodyAnchors() }
}

extension FileParts {
    /// Reads a page of which nothing but the links counts if it has errors.
    ///
    /// - Parameter page: makes the page; `nil` when that is not possible.
    func read(
        _ report: inout Reporter, as page: (FileParts, inout Reporter) -> (any ContentPage)?
    ) -> ReadPage {
        if let page = page(self, &report), !report.hasErrors { return .complete(page) }
        return .partial(BrokenPage(file: input.file, links: links))
    }
}

/// What every kind of page has.
///
/// It never changes, and it is a class since much is read from it: a copy would take longer than the reading.
package final class PageFacts: Sendable {
    package let file: ContentFile
    package let path: PagePath
    package let title: String
    /// The lead as plain text, which is also the description of the page.
    package let summary: String
    /// The day of the last change of substance, where it is stated.
    package let updated: CalendarDate?
    /// Former paths, which lead to the page.
    package let aliases: [Located<PagePath>]
    package let isDraft: Bool
    package let links: [SiteLink]
    /// The anchors of the headings in the body.
    package let headingAnchors: AnchorList

    init(
        file: ContentFile, path: PagePath, title: String, summary: String, updated: CalendarDate?,
        aliases: [Located<PagePath>], isDraft: Bool, links: [SiteLink], headingAnchors: AnchorList
    ) {
        self.file = file
        self.path = path
        self.title = title
        self.summary = summary
        self.updated = updated
        self.aliases = aliases
        self.isDraft = isDraft
        self.links = links
        self.headingAnchors = headingAnchors
    }
}

extension ContentPage {
    @inlinable package var file: ContentFile { facts.file }
    @inlinable package var path: PagePath { facts.path }
    @inlinable package var title: String { facts.title }
    @inlinable package var summary: String { facts.summary }
    @inlinable package var isDraft: Bool { facts.isDraft }
}
