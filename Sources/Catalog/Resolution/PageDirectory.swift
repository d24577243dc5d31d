internal import Diagnostics

/// Every path that the site will have, and who has it.
struct PageDirectory {
    /// Who has a path.
    struct Owner {
        let location: Location
        let isDraft: Bool
    }

    /// What is at a path.
    struct Place {
        let isDraft: Bool
        /// The anchors that links may lead to; `nil` where that can't be said.
        let anchors: [String]?
    }

    private var owners: [String: Owner] = [:]
    private var places: [String: Place] = [:]
    private let outputs: Set<SiteConfiguration.Output>

    /// Files of the whole site that a text may link to.
    private static let siteFiles = ["feed.xml", "sitemap.xml", "llms.txt", "robots.txt"]

    init(outputs: Set<SiteConfiguration.Output>) {
        self.outputs = outputs
        places[PagePath.index.text] = Place(isDraft: false, anchors: nil)
        for file in PageDirectory.siteFiles + (outputs.contains(.json) ? ["codes.json"] : []) {
            places[file] = Place(isDraft: false, anchors: nil)
        }
    }

    /// Takes a path for a page.
    ///
    /// - Returns: who has it already, if anyone.
    mutating func claim(_ path: PagePath, _ owner: Owner, anchors: [String]?, isCode: Bool = false) -> Location? {
        if let first = owners[path.text] { return first.location }
        owners[path.text] = owner
        places[path.text] = Place(isDraft: owner.isDraft, anchors: anchors)
        guard isCode else { return nil }
        if outputs.contains(.json) { places[path.text + "index.json"] = Place(isDraft: owner.isDraft, anchors: nil) }
        if outputs.contains(.markdown) { places[path.text + "index.md"] = Place(isDraft: owner.isDraft, anchors: nil) }
        return nil
    }

    subscript(path: String) -> Place? { places[path] }

    func isDraft(_ path: String) -> Bool { places[path]?.isDraft ?? false }

    /// All paths, in order.
    var paths: [String] { places.keys.sorted() }
}
