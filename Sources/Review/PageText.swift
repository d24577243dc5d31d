/// What a reader sees of a page: text without markup, one line for each heading, paragraph, item of a list and row of a
/// table. A link is `[text](address)`, so that it is seen where it leads.
package struct PageText: Sendable, Equatable {
    /// The main part.
    package let lines: [String]
    /// What stands around it: the header and the footer.
    package let frame: [String]
    /// The places in the main part that links may lead to.
    package let anchors: [String]
    /// The main part as it is written.
    let markup: ArraySlice<UInt8>

    /// - Parameters:
    ///   - html: a whole page. One without a `main` element is seen as far as its `body` goes.
    ///   - targets: where its links lead.
    package init(html: [UInt8], targets: LinkTargets) {
        var writer = TextWriter(html, of: "main", targets: targets)
        writer.write()
        var frame = TextWriter(html, of: "body", without: "main", targets: targets)
        frame.write()
        if let range = writer.range {
            (lines, anchors, markup) = (writer.lines, writer.anchors, html[range])
            self.frame = frame.lines
        } else {
            (lines, anchors, markup) = (frame.lines, frame.anchors, html[frame.range ?? 0..<0])
            self.frame = []
        }
    }
}
