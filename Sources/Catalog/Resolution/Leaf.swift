/// What every kind of file has that becomes a page of its own, as far as the rules between files need it.
protocol Leaf: Sendable {
    var file: ContentFile { get }
    var path: PagePath { get }
    /// What the page is called in a list.
    var name: String { get }
    var title: String { get }
    /// The lead as plain text.
    var summary: String { get }
    /// The day of the last change of substance, where that is stated.
    var lastUpdate: CalendarDate? { get }
    var aliasReferences: [Located<PagePath>] { get }
    var links: [LocalLink] { get }
    /// The places on the page that links may lead to.
    var anchors: [String] { get }
    var isDraft: Bool { get }
}

extension Leaf {
    var aliasReferences: [Located<PagePath>] { [] }
}

extension Content {
    /// Everything but the entries that has a page of its own.
    var leaves: [any Leaf] { categories + replies + providers + families + pages }
}

extension Entry: Leaf {
    var name: String { "\(codes) \(title)" }
    var lastUpdate: CalendarDate? { updated }
    var summary: String { body.summary }
}

extension Category: Leaf {
    var isDraft: Bool { false }
    var name: String { title }
    var lastUpdate: CalendarDate? { updated }
}

extension Page: Leaf {
    var name: String { title }
    var lastUpdate: CalendarDate? { updated }
}

extension Reply: Leaf {
    var name: String { "\(code) \(title)" }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
    var lastUpdate: CalendarDate? { updated }
    var summary: String { prose.summary }
}

extension Provider: Leaf {
    var name: String { title }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
    var lastUpdate: CalendarDate? { updated }
    var summary: String { prose.summary }
}

extension Family: Leaf {
    var name: String { "\(codes) \(title)" }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
    var lastUpdate: CalendarDate? { updated }
    var summary: String { prose.summary }
}
