internal import Content
internal import Diagnostics

/// Checks that every link leads to a page that is published, and to an anchor on it.
struct LinkRules {
    private let paths: SitePaths
    private let references: References
    /// The paths that a misspelled link may have meant; computed only if there is one.
    private lazy var knownPaths = paths.all

    init(_ paths: SitePaths, _ references: References) {
        self.paths = paths
        self.references = references
    }

    mutating func check(
        _ links: [SiteLink], isDraft: Bool, of file: ContentFile, _ report: inout ReferenceReporter
    ) {
        for link in links {
            guard let place = paths[link.target] else {
                if references.mayBeUnreadable(link.target) { continue }
                let intended =
                    webAddress(intendedBy: link.target) ?? link.folder.map { name(intendedBy: link.target, in: $0) }
                    ?? spelling(intendedBy: link.target, in: file)
                report(LinkBroken(target: link.target, intended: intended), at: link.range, of: file)
                continue
            }
            if place.isDraft, !isDraft { report(LinkToDraft(target: link.target), at: link.range, of: file) }
            if let fragment = link.fragment, !fragment.isEmpty, let anchors = paths.anchors(of: place),
                !anchors.contains(fragment)
            {
                report(FragmentUnknown(fragment: fragment, page: link.target, known: anchors), at: link.range, of: file)
            }
        }
    }

    /// The address of another site that is written without its scheme.
    private func webAddress(intendedBy target: String) -> String? {
        target.split(separator: "/").first { $0.hasPrefix("www.") }.map { "https://\(target[$0.startIndex...])" }
    }

    /// The name of a page that a name in front matter may have meant.
    private mutating func name(intendedBy target: String, in folder: String) -> String? {
        nearest(to: target, among: knownPaths.filter { $0.hasPrefix(folder) && $0 != folder }).map {
            String($0.dropFirst(folder.count).dropLast())
        }
    }

    /// The intended destination of a link that leads nowhere, as the file would spell it: a page of the same name, such as one
    /// whose `.md` is missing in the link, or else a page with a similar path.
    private mutating func spelling(intendedBy target: String, in file: ContentFile) -> String? {
        let namesake = target.split(separator: "/").last.flatMap { name in
            knownPaths.first { $0 == name || $0 == "\(name)/" || $0.hasSuffix("/\(name)/") }
        }
        guard let path = namesake ?? nearest(to: target, among: knownPaths) else { return nil }
        return paths[path]?.file.map { $0.path(from: file) } ?? "/" + path
    }
}

extension ContentFile {
    /// The path of the file as a link from another file spells it.
    fileprivate func path(from other: ContentFile) -> String {
        let (steps, origin) = (path.pathComponents, other.path.pathComponents.dropLast())
        let shared = zip(steps.dropLast(), origin).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: origin.count - shared) + steps.dropFirst(shared)).joined(separator: "/")
    }
}
