extension Document {
    /// Renders CommonMark.
    ///
    /// The HTML contains only the elements of CommonMark without raw HTML and images, and no link with a scheme other than
    /// `http`, `https` or `mailto`. Each heading has an anchor.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8 without NUL. Offsets in the document count from the start of the array that this is a slice of.
    ///   - reservedAnchors: anchors that the page around the document uses.
    ///   - replacedHeadings: headings of the second level that the page replaces by its own. Their anchors are empty.
    ///   - collectsText: whether to collect the plain text of the blocks.
    ///   - resolve: finds the target of a path and a fragment of this site; `nil` for a path outside the site.
    /// - Throws: ``MarkdownError/limitExceeded(_:)`` for the first place that exceeds a limit, without passing the text to
    ///   libcmark, or ``MarkdownError/outOfMemory``.
    package init(
        parsing bytes: ArraySlice<UInt8>, reservedAnchors: [String] = [],
        replacedHeadings: [String] = [], collectsText: Bool = false,
        resolve: @escaping (_ path: String, _ fragment: String?) -> LinkTarget?
    ) throws(MarkdownError) {
        let result: Result<Document, MarkdownError> = bytes.withUnsafeBufferPointer { buffer in
            let outline = Outline(buffer, base: bytes.startIndex)
            if let limitExceeded = outline.limitExceeded { return .failure(.limitExceeded(limitExceeded)) }
            guard let tree = Tree(buffer) else { return .failure(.outOfMemory) }
            var renderer = Renderer(
                buffer, outline: outline, reservedAnchors: reservedAnchors, replacedHeadings: replacedHeadings,
                collectsText: collectsText, resolve: resolve)
            tree.walk(enter: { renderer.enter($0) }, leave: { renderer.leave($0) })
            return .success(Document(renderer, ruleRows: outline.ruleRows))
        }
        self = try result.get()
    }

    private init(_ renderer: Renderer, ruleRows: [Range<Int>]) {
        blocks = renderer.blocks
        plainTexts = renderer.plainTexts
        html = renderer.html
        links = renderer.links
        // Inside code a row of pipes and dashes is not a table. Both lists are in the order of the text.
        var opaque = renderer.opaque[...]
        let tables = ruleRows.filter { row in
            opaque = opaque.drop { $0.upperBound <= row.lowerBound }
            return opaque.first?.contains(row.lowerBound) != true
        }
        let found = renderer.findings + tables.map { Finding(kind: .pipeTable, source: $0) }
        findings = found.sorted { $0.source.lowerBound < $1.source.lowerBound }
    }
}

/// Why a text could not be rendered.
package enum MarkdownError: Error, Hashable {
    case limitExceeded(LimitExceeded)
    /// The machine has no memory left for libcmark. This says nothing about the text.
    case outOfMemory
}
