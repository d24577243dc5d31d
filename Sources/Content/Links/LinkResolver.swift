internal import Markdown

/// A link to a place on the site.
package struct SiteLink: Sendable {
    /// The path below the root, such as `codes/5.1.1/`; the index has the empty path.
    package let target: String
    /// The place on the page, without its `#`.
    package let fragment: String?
    /// Where the link is in the file.
    package let range: Range<Int>
    /// The folder of the page if the link is no more than the page's name in it, as in front matter.
    package let folder: String?

    init(target: String, fragment: String? = nil, range: Range<Int>, folder: String? = nil) {
        self.target = target
        self.fragment = fragment
        self.range = range
        self.folder = folder
    }
}

/// Resolves the links of one file.
///
/// Three spellings lead to a page: the Markdown file relative to this one (`5.1.1.md`), which also works where the repository
/// is browsed; a path from the root of the site (`/codes/5.1.1/`); and an address relative to the page (`../5.1.1/`).
package struct LinkResolver: Sendable {
    /// The content file, such as `codes/4.3.2.md`.
    let contentFile: String
    let page: PagePath

    /// - Returns: `nil` for a link that leads out of the root of the site.
    func resolve(_ path: String, _ fragment: String?) -> LinkTarget? {
        guard let (target, anchor) = target(of: path) else { return nil }
        let fragment = fragment ?? anchor
        let suffix = fragment.map { "#\($0)" } ?? ""
        let address = page.root + target
        let href = target == page.text && !suffix.isEmpty ? suffix : (address.isEmpty ? "./" : address) + suffix
        return LinkTarget(path: target, fragment: fragment, href: href)
    }

    /// The path that a link leads to, and the anchor of a file that shares its page with others.
    private func target(of path: String) -> (path: String, anchor: String?)? {
        let path = String(path.prefix { $0 != "?" })
        if path.isEmpty { return (page.text, nil) }
        if path.hasSuffix(".md") {
            guard let file = LinkResolver.join(path.hasPrefix("/") ? "" : contentFile, path) else { return nil }
            // A file that is not a page has no path. The link is reported with the path that such a page would have, or else
            // as it is written.
            let kind = ContentKind.of(contentFile: file)
            let page = kind?.pagePath(ofContentFile: file) ?? PagePath(folder: nil, name: String(file.dropLast(3)))
            return (page?.text ?? file, kind?.anchor(ofContentFile: file))
        }
        return LinkResolver.join(path.hasPrefix("/") ? "" : page.text, path).map { ($0, nil) }
    }

    /// Follows a relative path from the folder that a base is in (RFC 3986 section 5.2.4).
    private static func join(_ base: String, _ path: String) -> String? {
        var parts = Array(base.pathComponents.dropLast())
        let steps = path.pathComponents
        for (number, step) in steps.enumerated() {
            let isLast = number == steps.count - 1
            switch step {
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            case ".", "": break
            default:
                parts.append(step)
                continue
            }
            if isLast { parts.append("") }
        }
        return parts.joined(separator: "/")
    }
}
