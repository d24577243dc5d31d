internal import Text

/// What a reader sees of a page: text without markup, one line for each heading, paragraph, item of a list and row of a
/// table. A link is `[text](address)`, so that its target can be seen.
package struct PageText: Sendable, Equatable {
    /// The main part.
    package let lines: [String]
    /// The rest of the page: the header and the footer.
    package let frame: [String]
    /// The IDs in the main part, which links can lead to.
    package let anchors: [String]
    /// The source of the main part.
    let markup: ArraySlice<UInt8>

    /// - Parameters:
    ///   - html: a whole page. Without a `main` element, the main part is the `body`.
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

/// Writes the text of one element of a page, line by line.
private struct TextWriter {
    private let html: [UInt8]
    private let element: String
    private let omitted: String?
    private let targets: LinkTargets
    /// The bytes of the element; `nil` if the page has none.
    private(set) var range: Range<Int>?
    private(set) var lines: [String] = []
    private(set) var anchors: [String] = []

    private var depth = 0
    /// A hidden element, and how many of its name are open in it.
    private var hidden: (name: String, depth: Int)?
    private var line: [UInt8] = []
    /// The link that is open and not written yet: where its text begins in the line, and where it leads.
    private var link: (start: Int, target: String)?
    /// What precedes the next line, such as `- ` before the first one of an item.
    private var mark = ""
    private var listDepth = 0
    private var rowDepth = 0
    private var preformattedDepth = 0

    /// - Parameter omitted: an element to leave out.
    init(_ html: [UInt8], of element: String, without omitted: String? = nil, targets: LinkTargets) {
        self.html = html
        self.element = element
        self.omitted = omitted
        self.targets = targets
    }

    mutating func write() {
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .start(element, _): depth += 1
            case .end(element): depth = max(0, depth - 1)
            default: break
            }
            guard depth > 0 else { continue }
            range = (range?.lowerBound ?? tokens.position)..<tokens.position
            if !isHidden(token) { write(token) }
        }
        endLine()
    }

    private mutating func isHidden(_ token: HTMLToken) -> Bool {
        if let (name, depth) = hidden {
            switch token {
            case .start(name, _): hidden = (name, depth + 1)
            case .end(name): hidden = depth == 1 ? nil : (name, depth - 1)
            default: break
            }
            return true
        }
        guard case .start(let name, let attributes) = token, attributes.isHidden || name == omitted else {
            return false
        }
        if !Elements.void.contains(name) { hidden = (name, 1) }
        return true
    }

    private mutating func write(_ token: HTMLToken) {
        switch token {
        case .text(let range):
            line.append(decoding: html[range])
            endPreformattedLines()
        case .start(let name, let attributes):
            if let id = attributes.id { anchors.append(id) }
            start(name)
            if name == "a" { startLink(to: attributes.href) }
        case .end(let name): end(name)
        }
    }

    private mutating func start(_ name: String) {
        if rowDepth > 0, Elements.cells.contains(name) {
            line += line.contains { !$0.isASCIISpace } ? Array(" | ".utf8) : []
        } else if Elements.blocks.contains(name) {
            endLine()
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            mark = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
        case "ul", "ol": listDepth += 1
        case "li": mark = String(repeating: "  ", count: max(0, listDepth - 1)) + "- "
        case "tr": rowDepth += 1
        case "pre": preformattedDepth += 1
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "tr": rowDepth = max(0, rowDepth - 1)
        case "a":
            endLink()
            endPreformattedLines()
        default: break
        }
        if Elements.blocks.contains(name) { endLine() }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6", "li": mark = ""
        case "ul", "ol": listDepth = max(0, listDepth - 1)
        case "pre": preformattedDepth = max(0, preformattedDepth - 1)
        default: break
        }
    }

    /// Ends the line, except in a row of a table, which is one line.
    private mutating func endLine() {
        guard rowDepth == 0 else { return line.append(UInt8(ascii: " ")) }
        // A link around several lines is written in the first of them that has text.
        if line.contains(where: { !$0.isASCIISpace }) { endLink() }
        link?.start = 0
        let text = Array(line.split(whereSeparator: \.isASCIISpace).joined(separator: [UInt8(ascii: " ")]))
        line.removeAll(keepingCapacity: true)
        guard !text.isEmpty else { return }
        lines.append(mark + String(decoding: text, as: UTF8.self))
        mark = ""
    }

    private mutating func startLink(to href: String?) {
        endLink()
        link = href.map { (line.count, targets.shown($0)) }
    }

    private mutating func endLink() {
        guard let (start, target) = link else { return }
        link = nil
        let first = line[start...].firstIndex { !$0.isASCIISpace } ?? line.endIndex
        let end = line[first...].lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? first
        let text = String(decoding: line[first..<end], as: UTF8.self)
        line.replaceSubrange(first..<end, with: (text == target ? "<\(target)>" : "[\(text)](\(target))").utf8)
    }

    /// In preformatted text, each line of the source is one, unless it is in a link that is not written yet.
    private mutating func endPreformattedLines() {
        guard preformattedDepth > 0, rowDepth == 0, link == nil else { return }
        let parts = line.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for part in parts.dropLast() where !part.isEmpty { lines.append(String(decoding: part, as: UTF8.self)) }
        line = Array(parts.last ?? [])
    }
}

private enum Elements {
    static let cells: Set<String> = ["td", "th"]
    static let void: Set<String> = [
        "br", "hr", "img", "input", "link", "meta", "wbr", "col", "source", "area", "embed",
    ]
    /// The elements that are on lines of their own.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "caption", "details", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav",
        "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
}
