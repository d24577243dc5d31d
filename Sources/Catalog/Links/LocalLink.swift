/// A link to a place on the site, resolved against the page that it stands on.
struct LocalLink: Sendable {
    /// The path below the root, such as `codes/5.1.1/`; the index has the empty path.
    let target: String
    /// The place on the page, without its `#`.
    let fragment: String?
    /// Where the link stands.
    let range: Range<Int>
}

/// Resolves the links of one file.
///
/// Three spellings lead to a page: the Markdown file relative to this one (`5.1.1.md`), which also works where the repository
/// is browsed; a path from the root of the site (`/codes/5.1.1/`); and an address relative to the page (`../5.1.1/`).
struct LinkResolver: Sendable {
    /// The content file, such as `codes/4.3.2.md`.
    let contentFile: String
    let page: PagePath

    /// - Returns: the path below the root that a link leads to; `nil` if it leaves the site.
    func target(of path: String) -> String? {
        let path = String(path.prefix { $0 != "?" })
        if path.isEmpty { return page.text }
        if path.hasSuffix(".md") {
            guard let file = LinkResolver.join(path.hasPrefix("/") ? "" : contentFile, path) else { return nil }
            // A name that no page can have leads nowhere; it is reported as it was written.
            return PagePath(contentFile: file)?.text ?? file
        }
        return LinkResolver.join(path.hasPrefix("/") ? "" : page.text, path)
    }

    /// The address to write on the page for a link.
    func href(of path: String, fragment: String?) -> String {
        let suffix = fragment.map { "#\($0)" } ?? ""
        guard let target = target(of: path) else { return suffix }
        if target == page.text, !suffix.isEmpty { return suffix }
        let address = page.root + target
        return (address.isEmpty ? "./" : address) + suffix
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
