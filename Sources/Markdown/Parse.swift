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
    ///   - replacedHeadings: headings of the second level that the page shows in words of its own. Their anchors are empty.
    ///   - href: the address to write for a link to a path of this site.
    /// - Throws: the first thing that is over a limit; libcmark does not see such a text.
    package init(
        parsing bytes: ArraySlice<UInt8>, limits: Limits = Limits(), reservedAnchors: [String] = [],
        replacedHeadings: [String] = [], href: @escaping (_ path: String, _ fragment: String?) -> String
    ) throws(Excess) {
        let result: Result<Document, Excess> = bytes.withUnsafeBufferPointer { buffer in
            let outline = Outline(buffer, base: bytes.startIndex, limits: limits)
            if let excess = outline.excess { return .failure(excess) }
            var renderer = Renderer(
                buffer, outline: outline, reservedAnchors: reservedAnchors, replacedHeadings: replacedHeadings,
                href: href)
            if let tree = Tree(buffer) {
                tree.walk(enter: { renderer.enter($0) }, leave: { renderer.leave($0) })
            }
            return .success(Document(renderer, ruleRows: outline.ruleRows))
        }
        self = try result.get()
    }

    private init(_ renderer: Renderer, ruleRows: [Range<Int>]) {
        blocks = renderer.blocks
        html = renderer.html
        links = renderer.links
        // A row of pipes and dashes is no table inside code. Both lists are in the order of the text.
        var opaque = renderer.opaque[...]
        let tables = ruleRows.filter { row in
            opaque = opaque.drop { $0.upperBound <= row.lowerBound }
            return opaque.first?.contains(row.lowerBound) != true
        }
        let found = renderer.findings + tables.map { Finding(cause: .pipeTable, source: $0) }
        findings = found.sorted { $0.source.lowerBound < $1.source.lowerBound }
    }
}
