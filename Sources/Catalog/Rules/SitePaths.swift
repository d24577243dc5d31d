internal import Content
internal import Diagnostics
internal import StatusCodes

/// Every path that the site will have, and what is there.
struct SitePaths {
    /// What is at a path.
    enum Place {
        case entry(Entry)
        /// Any other page that has a file.
        case page(any ContentPage)
        /// A former path of a page, a code that the entry of a range covers, or the data next to the page of an entry.
        case alias(Location, isDraft: Bool)
        /// A file of the site itself, such as the feed, or a list; a list that contains only drafts is a draft too. The
        /// anchors are those of the pages that share the file, if any do.
        case siteFile(isDraft: Bool, anchors: [String]? = nil)

        var isDraft: Bool {
            switch self {
            case .entry(let entry): entry.isDraft
            case .page(let page): page.isDraft
            case .alias(_, let isDraft), .siteFile(let isDraft, _): isDraft
            }
        }

        /// The file of the page; `nil` for what has no file of its own.
        var file: ContentFile? {
            switch self {
            case .entry(let entry): entry.file
            case .page(let page): page.file
            case .alias, .siteFile: nil
            }
        }

        /// The location that claims the path; `nil` for a file of the site itself.
        var location: Location? {
            switch self {
            case .entry(let entry): Location(path: entry.file.shownPath, range: entry.codeRange)
            case .page(let page): Location(path: page.file.shownPath, range: 0..<0)
            case .alias(let location, _): location
            case .siteFile: nil
            }
        }
    }

    private var places: [String: Place] = [:]
    private let layout: SiteLayout
    private let entryFiles: [String]

    init(_ content: Content, _ layout: SiteLayout) {
        self.layout = layout
        let formats = content.configuration?.formats ?? []
        entryFiles = formats.compactMap { layout.entryFiles[$0] }.sorted()
        let others = content.pagesBesideEntries
        places.reserveCapacity(content.pages(of: Entry.self).count + others.count + 32)
        for path in layout.fixedPaths + formats.flatMap({ layout.formatPaths[$0] ?? [] }) {
            places[path] = .siteFile(isDraft: false)
        }
        // Links to terms with errors are checked when the errors are corrected.
        let unreadable = content.partialPages.compactMap { page in
            ContentKind.of(contentFile: page.file.path)?.anchor(ofContentFile: page.file.path)
        }
        for list in layout.lists {
            let members = others.filter(list.contains)
            guard !members.isEmpty else { continue }
            var anchors = members.compactMap(\.anchor)
            if !anchors.isEmpty { anchors += unreadable }
            places[list.path.text] = .siteFile(
                isDraft: members.allSatisfy(\.isDraft), anchors: anchors.isEmpty ? nil : anchors)
        }
        if let page = layout.registryPage, content.registry != nil { places[page.text] = .siteFile(isDraft: false) }
    }

    /// Registers a path, which must not be the name of a file of the site either.
    ///
    /// - Returns: what is already registered there, if anything.
    mutating func register(_ path: PagePath, _ place: Place) -> Place? {
        // The path of an entry consists of its code and can't be such a name.
        if case .entry = place {
        } else {
            let name = path.text.utf8.last == UInt8(ascii: "/") ? String(path.text.dropLast()) : path.text
            if layout.hiddenNames.contains(name) { return .siteFile(isDraft: false) }
            if let taken = self[name] { return taken }
        }
        let taken = places.updateValue(place, forKey: path.text)
        if let taken { places[path.text] = taken }
        return taken
    }

    /// What is at the path that a link leads to, which may be the data next to the page of an entry.
    subscript(target: String) -> Place? {
        if let place = places[target] { return place }
        for name in entryFiles where target.hasSuffix("/\(name)") {
            guard case .entry(let entry)? = places[String(target.dropLast(name.utf8.count))] else { continue }
            let location = Location(path: entry.file.shownPath, range: entry.codeRange)
            return .alias(location, isDraft: entry.isDraft)
        }
        return nil
    }

    /// The anchors on a page that links may lead to; `nil` where they are unknown.
    func anchors(of place: Place) -> [String]? {
        switch place {
        case .entry(let entry):
            layout.entryAnchors.filter { entry.type != .success || !layout.failureAnchors.contains($0) }
                + entry.facts.headingAnchors.all
        case .page(let page): page.facts.headingAnchors.all
        case .siteFile(_, let anchors): anchors
        case .alias: nil
        }
    }

    /// All paths, in order.
    var all: [String] { places.keys.sorted() }
}
