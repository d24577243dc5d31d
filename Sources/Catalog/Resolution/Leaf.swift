/// What every kind of file has that becomes a page of its own, as far as the rules between files need it.
protocol Leaf {
    var file: ContentFile { get }
    var path: PagePath { get }
    /// What the page is called in a list.
    var name: String { get }
    var aliasReferences: [Located<PagePath>] { get }
    var links: [LocalLink] { get }
    /// The places on the page that links may lead to.
    var anchors: [String] { get }
    var isDraft: Bool { get }
}

extension Leaf {
    var aliasReferences: [Located<PagePath>] { [] }
    var isDraft: Bool { false }
}

extension Entry: Leaf {
    var name: String { "\(codes) \(title)" }
}

extension Category: Leaf {
    var name: String { title }
}

extension Page: Leaf {
    var name: String { title }
}

extension Reply: Leaf {
    var name: String { "\(code) \(title)" }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
}

extension Provider: Leaf {
    var name: String { title }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
}

extension Family: Leaf {
    var name: String { "\(codes) \(title)" }
    var links: [LocalLink] { prose.links }
    var anchors: [String] { prose.anchors }
}
