internal import Diagnostics

/// Every path that the site will have, and what is there.
struct PageDirectory {
    /// What is at a path.
    enum Place {
        case entry(Entry)
        /// Any other page that has a file, with the places on it that links may lead to.
        case page(ContentFile, anchors: [String], isDraft: Bool)
        /// A former path of a page, or a code that is told of in the entry of a range.
        case alias(Location, isDraft: Bool)
        /// A file of the site itself, such as the feed, or a list; a list of drafts alone is one too.
        case siteFile(isDraft: Bool = false)

        var isDraft: Bool {
            switch self {
            case .entry(let entry): entry.isDraft
            case .page(_, _, let isDraft), .alias(_, let isDraft), .siteFile(let isDraft): isDraft
            }
        }

        /// The file of the page; `nil` for what has none of its own.
        var file: ContentFile? {
            switch self {
            case .entry(let entry): entry.file
            case .page(let file, _, _): file
            case .alias, .siteFile: nil
            }
        }

        /// What takes the path; `nil` for what is there in any case.
        var location: Location? {
            switch self {
            case .entry(let entry): Location(path: entry.file.shownPath, range: entry.codeRange)
            case .page(let file, _, _): Location(path: file.shownPath, range: 0..<0)
            case .alias(let location, _): location
            case .siteFile: nil
            }
        }

        /// The anchors that links may lead to; `nil` where that can't be said.
        var anchors: [String]? {
            switch self {
            case .entry(let entry): entry.anchors
            case .page(_, let anchors, _): anchors
            case .alias, .siteFile: nil
            }
        }
    }

    private var places: [String: Place] = [:]
    private let outputs: Set<SiteConfiguration.Output>

    /// - Parameters:
    ///   - lists: the pages that list what there is.
    ///   - publishedLists: those of them that list more than drafts.
    ///   - capacity: how many paths to expect.
    init(outputs: Set<SiteConfiguration.Output>, lists: [PagePath], publishedLists: [PagePath], capacity: Int) {
        self.outputs = outputs
        places.reserveCapacity(capacity)
        let files =
            [PagePath.index.text, PagePath.diagnostics.text, "feed.xml", "sitemap.xml", "llms.txt", "robots.txt"]
        for file in files + (outputs.contains(.json) ? ["codes.json"] : []) { places[file] = .siteFile() }
        for list in lists { places[list.text] = .siteFile(isDraft: !publishedLists.contains(list)) }
    }

    /// Files of the site that no text may link to.
    private static let hiddenFiles = ["404.html", "catalog.js", "_redirects", ".sitegen-manifest"]

    /// Takes a path, which must not be the name of a file of the site either.
    ///
    /// - Returns: what is there already, if anything.
    mutating func claim(_ path: PagePath, _ place: Place) -> Place? {
        // The path of an entry is made of its code and can't be such a name.
        if case .entry = place {
        } else {
            let name = path.text.utf8.last == UInt8(ascii: "/") ? String(path.text.dropLast()) : path.text
            if PageDirectory.hiddenFiles.contains(name) { return .siteFile() }
            if let taken = self[name] { return taken }
        }
        let taken = places.updateValue(place, forKey: path.text)
        if let taken { places[path.text] = taken }
        return taken
    }

    /// What is at the path that a link leads to. A code's data stand beside its page.
    subscript(target: String) -> Place? {
        if let place = places[target] { return place }
        for (output, name) in [(SiteConfiguration.Output.json, "index.json"), (.markdown, "index.md")]
        where outputs.contains(output) && target.hasSuffix("/\(name)") {
            if case .entry(let entry)? = places[String(target.dropLast(name.utf8.count))] { return .data(of: entry) }
        }
        return nil
    }

    /// All paths, in order.
    var paths: [String] { places.keys.sorted() }
}

extension PageDirectory.Place {
    fileprivate static func data(of entry: Entry) -> PageDirectory.Place {
        .alias(Location(path: entry.file.shownPath, range: entry.codeRange), isDraft: entry.isDraft)
    }
}
