internal import Text
internal import Content
internal import Files
internal import Site

/// How a page, or several pages in the same way, read differently.
package struct PageChange: Sendable {
    package enum Kind: Hashable, Sendable {
        case added, removed, changed
    }

    package let kind: Kind
    /// Whether the page's own file was edited; if not, the change comes from elsewhere.
    package let isEdited: Bool
    package let addresses: [String]
    /// What changed on the first of the pages; the others differ from it only in what stays.
    package let hunks: [Hunk]
}

/// One page, before and after.
struct PageComparison: Sendable {
    let address: String
    let kind: PageChange.Kind
    let isEdited: Bool
    let hunks: [Hunk]
    /// What changed around the main part of a page that stays.
    let frameHunks: [Hunk]
    /// Whether the main part is written differently and reads the same.
    let isUnseen: Bool
    /// The places that are no longer on it.
    let lostAnchors: [String]

    /// - Returns: `nil` if nothing changed but addresses of parts.
    init?(
        _ address: String, _ before: OutputFile?, _ after: OutputFile?,
        edited: Set<String>, moved: MovedParts, links: (base: LinkTargets, head: LinkTargets)
    ) {
        let (old, new) = (before?.bytes, after?.bytes)
        if let old, let new, moved.areAll(between: old, new) { return nil }
        self.address = address
        kind = old == nil ? .added : new == nil ? .removed : .changed
        isEdited = (after ?? before)?.source.map { edited.contains($0.path) } ?? false
        let (oldText, newText) = (
            old.map { PageText(html: $0, targets: links.base.seen(from: address)) },
            new.map { PageText(html: $0, targets: links.head.seen(from: address)) }
        )
        hunks = Hunk.all(in: difference(from: oldText?.lines ?? [], to: newText?.lines ?? []))
        guard let oldText, let newText else {
            (frameHunks, isUnseen, lostAnchors) = ([], false, [])
            return
        }
        frameHunks = Hunk.all(in: difference(from: oldText.frame, to: newText.frame))
        isUnseen = hunks.isEmpty && oldText.markup != newText.markup
        let kept = Set(newText.anchors)
        lostAnchors = oldText.anchors.filter { !kept.contains($0) }
    }

    /// What the page is called among its neighbours, such as `5.1.1`.
    var name: String { splitPath(address).name }
}

extension PageChange {
    /// Puts pages with the same change together, at the place of the first. Changes that come from elsewhere are the same
    /// even if each page's own name is in them, as in the address of its file.
    ///
    /// - Parameter hunks: what changed on a page; one without any is left out.
    static func grouped(_ pages: [PageComparison], by hunks: (PageComparison) -> [Hunk]) -> [PageChange] {
        struct Key: Hashable {
            let kind: Kind
            let isEdited: Bool
            /// All but what stays, which may differ from page to page.
            var edits: [LineEdit<String>]
        }
        func key(of page: PageComparison) -> Key {
            Key(kind: page.kind, isEdited: page.isEdited, edits: hunks(page).flatMap(\.edits).filter { !$0.isKept })
        }
        let counts = Dictionary(pages.map { (key(of: $0), 1) }, uniquingKeysWith: +)
        var order: [Key] = []
        var groups: [Key: [PageComparison]] = [:]
        for page in pages {
            var key = key(of: page)
            guard !key.edits.isEmpty else { continue }
            if counts[key] == 1, key.kind == .changed, !key.isEdited {
                key.edits = key.edits.map { $0.omitting(page.name) }
            }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(page)
        }
        return order.compactMap { key in
            guard let pages = groups[key], let first = pages.first else { return nil }
            return PageChange(
                kind: key.kind, isEdited: key.isEdited, addresses: pages.map(\.address), hunks: hunks(first))
        }
    }
}

extension LineEdit<String> {
    /// The same without a name.
    fileprivate func omitting(_ name: String) -> LineEdit {
        switch self {
        case .kept(let line): .kept(line.omitting(name))
        case .removed(let line): .removed(line.omitting(name))
        case .added(let line): .added(line.omitting(name))
        }
    }
}

extension String {
    fileprivate func omitting(_ name: String) -> String {
        split(separator: name, omittingEmptySubsequences: false).joined(separator: "\u{0}")
    }
}
