internal import Catalog
internal import Content
internal import Files
internal import Site
internal import StatusCodes
internal import Text

/// A change of the text of a page, or the same change of several pages.
package struct PageChange: Sendable {
    package enum Kind: Hashable, Sendable {
        case added, removed, changed
    }

    package let kind: Kind
    /// Whether the page's own file was edited; if not, the change comes from elsewhere.
    package let isEdited: Bool
    package let addresses: [String]
    /// What changed on the first of the pages; the others differ from it only in lines that are kept.
    package let hunks: [Hunk]
}

/// One page, before and after.
struct PageComparison: Sendable {
    let address: String
    let kind: PageChange.Kind
    let isEdited: Bool
    let hunks: [Hunk]
    /// What changed outside of the main part of a page that is kept.
    let frameHunks: [Hunk]
    /// Whether the source of the main part changed, but not its text.
    let isUnseen: Bool
    /// The IDs that it no longer has.
    let lostAnchors: [String]

    /// - Returns: `nil` if nothing changed except the addresses of assets.
    init?(
        _ address: String, _ before: OutputFile?, _ after: OutputFile?,
        edited: Set<String>, renamed: RenamedAssets, links: (base: LinkTargets, head: LinkTargets)
    ) {
        let (old, new) = (before?.bytes, after?.bytes)
        if let old, let new, renamed.areOnlyDifferences(between: old, new) { return nil }
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

    /// The last part of the address, such as `5.1.1`.
    var name: String { splitPath(address).name }
}

extension PageChange {
    /// Groups pages with the same change, in the position of the first. Changes that come from elsewhere are the same
    /// even if each page's own name is in them, as in the address of its file.
    ///
    /// - Parameter hunks: what changed on a page; one without any is left out.
    static func grouped(_ pages: [PageComparison], by hunks: (PageComparison) -> [Hunk]) -> [PageChange] {
        struct Key: Hashable {
            let kind: Kind
            let isEdited: Bool
            /// Removed and added lines only; kept lines can differ from page to page.
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

// MARK: - Decoder

extension PageChange {
    /// Changes of the words by which the decoder finds pages. Most of these words are not shown on the pages.
    static func ofDecoder(from base: Catalog, to head: Catalog) -> [PageChange] {
        let (before, after) = (base.decoderWords, head.decoderWords)
        return Set(before.keys).union(after.keys).sorted().compactMap { path in
            let (old, new) = (before[path] ?? [], after[path] ?? [])
            // The decoder does not depend on their order.
            let removed = old.filter { !new.contains($0) }.map(LineEdit.removed)
            let edits = removed + new.filter { !old.contains($0) }.map(LineEdit.added)
            guard !edits.isEmpty else { return nil }
            return PageChange(
                kind: .changed, isEdited: true, addresses: [path.text],
                hunks: [Hunk(heading: "what the decoder finds it by", edits: edits)])
        }
    }
}

extension Catalog {
    /// The words by which the decoder finds each page, one a line, besides the code or the reply that the page is about.
    fileprivate var decoderWords: [PagePath: [String]] {
        let codes = entries.map { entry in
            let range = entry.codes.isSingleCode ? [] : ["codes: \(entry.codes)"]
            return (entry.path, range + entry.phrases.map { "wording: \($0)" })
        }
        let others =
            replies.map { ($0.path, $0.phrases.map { "wording: \($0)" }) }
            + providers.map { ($0.path, $0.hosts.map { "servers of \($0)" }) }
        return Dictionary(codes + others, uniquingKeysWith: +)
    }
}
