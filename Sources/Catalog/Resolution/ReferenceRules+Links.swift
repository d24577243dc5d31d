internal import Diagnostics

extension ReferenceRules {
    mutating func checkLinks(_ links: [LocalLink], isDraft: Bool, of file: ContentFile) {
        for link in links {
            guard let place = directory[link.target] else {
                if leadsToUnreadable(link) { continue }
                let meant = spelling(meantBy: link.target, in: file)
                note(.linkBroken(link.target, meant: meant), at: link.range, of: file)
                continue
            }
            if place.isDraft, !isDraft { note(.linkToDraft(link.target), at: link.range, of: file) }
            if let fragment = link.fragment, !fragment.isEmpty, let anchors = place.anchors, !anchors.contains(fragment)
            {
                note(.fragmentUnknown(fragment, page: link.target, known: anchors), at: link.range, of: file)
            }
        }
    }

    /// What a link that leads nowhere may have meant, as it would be written: a page of the same name, such as one whose
    /// `.md` was forgotten, or else one whose path is much like it.
    private mutating func spelling(meantBy target: String, in file: ContentFile) -> String? {
        let namesake = target.split(separator: "/").last.flatMap { name in
            knownPaths.first { $0 == name || $0 == "\(name)/" || $0.hasSuffix("/\(name)/") }
        }
        guard let path = namesake ?? nearest(to: target, among: knownPaths) else { return nil }
        return directory[path]?.file.map { $0.path(from: file) } ?? "/" + path
    }

    private func leadsToUnreadable(_ link: LocalLink) -> Bool {
        let parts = link.target.split(separator: "/").map(String.init)
        guard let folder = parts.first, let stem = parts.last else { return false }
        return isUnreadable(stem: stem, folder) || isUnreadable(stem: stem, "families")
            || unreadable.contains { $0.hasSuffix("/pages/\(link.target.dropLast()).md") }
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
