internal import Catalog
internal import Content
internal import Text
internal import StatusCodes

extension PageChange {
    /// How the decoder finds pages by other words than before, page by page. The pages themselves do not show most of them.
    static func ofDecoder(from base: Catalog, to head: Catalog) -> [PageChange] {
        let (before, after) = (base.decoderWords, head.decoderWords)
        return Set(before.keys).union(after.keys).sorted().compactMap { path in
            let (old, new) = (before[path] ?? [], after[path] ?? [])
            // Their order means nothing to the decoder.
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
    /// What the decoder finds each page by, a line for each: besides the code or the reply that the page is about.
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
