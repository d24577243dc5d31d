extension Document {
    /// Renders CommonMark.
    ///
    /// The HTML holds nothing but the elements of CommonMark without raw HTML and images, and no link with a scheme other than
    /// `http`, `https` or `mailto`. Each heading has an anchor.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8 without NUL. Offsets in the document count from the start of the array that this is a slice of.
    ///   - limits: how much is taken.
    ///   - reservedAnchors: anchors that the page around the document has.
    ///   - href: the address to write for a link to a path of this site.
    /// - Throws: the first thing that is over a limit; libcmark does not see such a text.
    package init(
        parsing bytes: ArraySlice<UInt8>, limits: Limits = Limits(), reservedAnchors: Set<String> = [],
        href: @escaping (_ path: String, _ fragment: String?) -> String
    ) throws(Excess) {
        let base = bytes.startIndex
        let result: Result<Document, Excess> = bytes.withUnsafeBufferPointer { buffer in
            let outline = Outline(buffer, limits: limits)
            if let excess = outline.excess {
                return .failure(Excess(cause: excess.cause, source: excess.source.shifted(by: base)))
            }
            var renderer = Renderer(
                outline: outline, capacity: buffer.count + buffer.count / 2, reservedAnchors: reservedAnchors, href: href)
            if let tree = Tree(buffer) {
                tree.walk(enter: { renderer.enter($0) }, leave: { renderer.leave($0) })
            }
            return .success(Document(renderer, ruleRows: outline.ruleRows, base: base))
        }
        self = try result.get()
    }

    private init(_ renderer: Renderer, ruleRows: [Range<Int>], base: Int) {
        blocks = renderer.blocks.map { $0.shifted(by: base) }
        html = renderer.html
        links = renderer.links.map { Link(destination: $0.destination, source: $0.source.shifted(by: base)) }
        // A row of pipes and dashes is no table inside a code block.
        let tables = ruleRows.filter { row in
            renderer.blocks.contains { block in
                if case .code = block.kind { false } else { block.source.contains(row.lowerBound) }
            }
        }
        findings = (renderer.findings + tables.map { Finding(cause: .pipeTable, source: $0) })
            .map { Finding(cause: $0.cause, source: $0.source.shifted(by: base)) }
            .sorted { $0.source.lowerBound < $1.source.lowerBound }
    }
}

extension Document.Block {
    fileprivate func shifted(by distance: Int) -> Document.Block {
        var kind = kind
        if case .list(let isOrdered, let items) = kind {
            kind = .list(
                isOrdered: isOrdered, items: items.map { Item(source: $0.source.shifted(by: distance), html: $0.html) })
        }
        return Document.Block(kind: kind, source: source.shifted(by: distance), html: html)
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
