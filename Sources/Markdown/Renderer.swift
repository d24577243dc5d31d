internal import CCMark
internal import Text

/// Writes the HTML of a tree while it is walked, and collects the blocks, links and findings of the document.
struct Renderer {
    private let outline: Outline
    private let bytes: UnsafeBufferPointer<UInt8>
    private let resolve: (_ path: String, _ fragment: String?) -> LinkTarget?
    private let collectsText: Bool
    private var anchors: Anchors
    private let replacedHeadings: [String]
    private var places: InlinePlaces

    private(set) var blocks: [Document.Block] = []
    private(set) var plainTexts: [String] = []
    private(set) var html: [UInt8] = []
    private(set) var links: [Document.Link] = []
    private(set) var findings: [Document.Finding] = []
    /// Code and raw HTML, at any level, in which nothing is Markdown.
    private(set) var opaque: [Range<Int>] = []

    /// Where the block at the top level began.
    private var blockStart = 0
    private var itemStart = 0
    /// The number of links before the item.
    private var linksBeforeItem = 0
    /// The text of the block at the top level so far.
    private var plainText: [UInt8] = []
    private var items: [Document.Block.Item] = []
    /// The text and the anchor of the heading at the top level that is being read.
    private var heading: (text: String, anchor: String)?
    private var hasSeenHeading = false
    private let leftovers: LeftoverMarkup
    /// Where the paragraph or heading begins, and how many links and findings there were before it.
    private var textStart = 0
    private var linksBeforeText = 0
    private var findingsBeforeText = 0
    /// Whether the paragraph or heading may have leftover markup.
    private var isSuspicious = false

    /// - Parameter bytes: the text of the tree; must outlive the renderer.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, outline: Outline, reservedAnchors: [String], replacedHeadings: [String],
        collectsText: Bool, resolve: @escaping (String, String?) -> LinkTarget?
    ) {
        self.bytes = bytes
        self.outline = outline
        self.collectsText = collectsText
        self.resolve = resolve
        anchors = Anchors(reserved: reservedAnchors)
        self.replacedHeadings = replacedHeadings
        places = InlinePlaces(bytes, outline)
        leftovers = LeftoverMarkup(bytes, base: outline.base)
        html.reserveCapacity(bytes.count + bytes.count / 2)
        blocks.reserveCapacity(64)
    }

    /// - Returns: whether to visit the node's children.
    mutating func enter(_ node: borrowing TreeNode) -> Bool {
        switch node.type {
        // Inlines first: most nodes are.
        case CMARK_NODE_TEXT:
            write(node.literal)
            isSuspicious = isSuspicious || LeftoverMarkup.isSuspicious(node.literal)
        case CMARK_NODE_CODE:
            html.append("<code>")
            write(node.literal)
            html.append("</code>")
        case CMARK_NODE_SOFTBREAK:
            html.append("\n")
            collectSpace()
        case CMARK_NODE_LINEBREAK:
            html.append("<br>\n")
            collectSpace()
        case CMARK_NODE_HTML_INLINE:
            findings.append(Document.Finding(kind: .rawHTML, source: places.place(of: node)))
            html.append(escaping: node.literal)
        case CMARK_NODE_EMPH: return html.open("<em>")
        case CMARK_NODE_STRONG: return html.open("<strong>")
        case CMARK_NODE_LINK: return openLink(node)
        case CMARK_NODE_IMAGE:
            findings.append(Document.Finding(kind: .image, source: places.place(of: node)))
            return true
        default: return enterBlock(node)
        }
        return false
    }

    private mutating func enterBlock(_ node: borrowing TreeNode) -> Bool {
        let isTopLevel = node.isTopLevel
        if isTopLevel { blockStart = html.count } else { collectSpace() }
        switch node.type {
        case CMARK_NODE_PARAGRAPH:
            enterText(node)
            if leftovers.isHeadingWithoutSpace(at: textStart) {
                findings.append(Document.Finding(kind: .headingWithoutSpace, source: places.source(of: node)))
            }
            return node.isInTightList || html.open("<p>")
        case CMARK_NODE_HEADING:
            enterText(node)
            if isTopLevel { openHeading(node) } else { html.append("<p><strong>") }
            return true
        case CMARK_NODE_BLOCK_QUOTE:
            places.enterQuote()
            return html.open("<blockquote>\n")
        case CMARK_NODE_LIST: return openList(node)
        case CMARK_NODE_ITEM:
            html.append("<li>")
            if node.isTopLevelItem {
                itemStart = html.count
                linksBeforeItem = links.count
            }
            return true
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node, isTopLevel: isTopLevel)
        case CMARK_NODE_HTML_BLOCK:
            let source = places.source(of: node)
            findings.append(Document.Finding(kind: .rawHTML, source: source))
            opaque.append(source)
            html.append("<p>")
            html.append(escaping: node.literal)
            html.append("</p>\n")
            if isTopLevel { finish(node, .rawHTML) }
        case CMARK_NODE_THEMATIC_BREAK:
            html.append("<hr>\n")
            if isTopLevel { finish(node, .thematicBreak) }
        default: break
        }
        return false
    }

    mutating func leave(_ node: borrowing TreeNode) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH:
            leaveText(node)
            if !node.isInTightList { html.append("</p>\n") }
            if node.isTopLevel { finish(node, .paragraph(text: hasSeenHeading ? nil : node.plainText)) }
        case CMARK_NODE_HEADING:
            leaveText(node)
            if node.isEmpty {
                findings.append(Document.Finding(kind: .emptyHeading, source: places.source(of: node)))
            }
            closeHeading(node)
        case CMARK_NODE_BLOCK_QUOTE:
            places.leaveQuote()
            html.append("</blockquote>\n")
            if node.isTopLevel { finish(node, .blockQuote) }
        case CMARK_NODE_LIST:
            html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
            if node.isTopLevel { finish(node, .list(isOrdered: node.isOrdered, items: items)) }
        case CMARK_NODE_ITEM:
            if node.isTopLevelItem {
                items.append(
                    Document.Block.Item(
                        source: places.source(of: node), html: itemStart..<html.count,
                        hasLink: links.count > linksBeforeItem))
            }
            html.append("</li>\n")
        case CMARK_NODE_EMPH: html.append("</em>")
        case CMARK_NODE_STRONG: html.append("</strong>")
        // Links are not nested, so the latest one is the one that ends.
        case CMARK_NODE_LINK:
            if node.isEmpty, let link = links.last {
                findings.append(Document.Finding(kind: .emptyLink, source: link.source))
            }
            if links.last?.destination.isSafe == true { html.append("</a>") }
        default: break
        }
    }

    /// Records a top-level block that ends here.
    private mutating func finish(_ node: borrowing TreeNode, _ kind: Document.Block.Kind) {
        blocks.append(Document.Block(kind: kind, source: places.source(of: node), html: blockStart..<html.count))
        guard collectsText else { return }
        plainTexts.append(String(decoding: plainText, as: UTF8.self))
        plainText.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        html.append(escaping: text)
        if collectsText { plainText.append(contentsOf: text) }
    }

    private mutating func collectSpace() {
        if collectsText { plainText.append(0x20) }
    }

    /// Enters a paragraph or a heading.
    private mutating func enterText(_ node: borrowing TreeNode) {
        places.enterBlock(node)
        textStart = places.source(of: node).lowerBound
        (linksBeforeText, findingsBeforeText) = (links.count, findings.count)
        isSuspicious = false
    }

    /// Looks for leftover markup in a paragraph or heading that ends here.
    private mutating func leaveText(_ node: borrowing TreeNode) {
        guard isSuspicious else { return }
        let recognized = links[linksBeforeText...].map(\.source) + findings[findingsBeforeText...].map(\.source)
        findings += leftovers.find(
            in: places.source(of: node), outside: recognized.sorted { $0.lowerBound < $1.lowerBound })
    }

    private mutating func openList(_ node: borrowing TreeNode) -> Bool {
        if node.isTopLevel {
            items = []
            items.reserveCapacity(8)
        }
        if let last = html.last, last != UInt8(ascii: "\n") { html.append("\n") }
        guard node.isOrdered else { return html.open("<ul>\n") }
        guard node.listStart != 1 else { return html.open("<ol>\n") }
        html.append(contentsOf: "<ol start=\"\(node.listStart)\">\n".utf8)
        return true
    }

    private mutating func writeCodeBlock(_ node: borrowing TreeNode, isTopLevel: Bool) {
        opaque.append(node.source(in: outline))
        if places.isUnclosedFence(node) {
            let start = places.source(of: node).lowerBound
            findings.append(Document.Finding(kind: .unclosedFence, source: start..<start + 3))
        }
        let info = node.fenceInfo.split(separator: " ").first.map(String.init) ?? ""
        // A block that is too wide scrolls, and must be reachable by keyboard for that.
        html.append("<pre tabindex=\"0\"><code")
        if !info.isEmpty {
            html.append(" class=\"language-")
            html.append(escaping: info)
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
        write(node.literal)
        html.append("</code></pre>\n")
        if isTopLevel { finish(node, .code(info: info, lines: places.codeLines(of: node))) }
    }

    private mutating func openHeading(_ node: borrowing TreeNode) {
        let text = node.plainText
        let isReplaced = node.headingLevel == 2 && replacedHeadings.contains(text)
        let anchor = isReplaced ? "" : anchors.anchor(for: text)
        heading = (text, anchor)
        html.append("<h")
        html.append(node.levelDigit)
        html.append(" id=\"")
        html.append(escaping: anchor)
        html.append("\">")
    }

    private mutating func closeHeading(_ node: borrowing TreeNode) {
        // In a quote or list a heading is a bold line, since only headings at the top level form the outline of the page.
        guard node.isTopLevel, let heading else { return html.append("</strong></p>\n") }
        html.append("</h")
        html.append(node.levelDigit)
        html.append(">\n")
        let level = node.headingLevel
        hasSeenHeading = hasSeenHeading || level > 1
        finish(node, .heading(level: level, text: heading.text, anchor: heading.anchor))
        self.heading = nil
    }

    private mutating func openLink(_ node: borrowing TreeNode) -> Bool {
        let destination = Destination(node.url)
        let source = places.place(of: node)
        var target: LinkTarget?
        let url: String
        switch destination {
        case .external(let address): url = address
        case .local(let path, let fragment):
            target = resolve(path, fragment)
            url = target?.href ?? ""
        case .unsafe:
            links.append(
                Document.Link(destination: destination, target: nil, source: source, html: html.count..<html.count))
            return true
        }
        html.append("<a href=\"")
        let start = html.count
        html.append(escaping: urlEncoding.encoded(url))
        links.append(Document.Link(destination: destination, target: target, source: source, html: start..<html.count))
        if !node.title.isEmpty {
            html.append("\" title=\"")
            html.append(escaping: node.title)
        }
        return html.open("\">")
    }
}

/// Keeps what RFC 3986 allows in a URI reference, and `%`, since an address may be encoded already.
private let urlEncoding = PercentEncoding(keeping: ":/?#@!$&'()*+,;=%")

extension TreeNode {
    fileprivate var levelDigit: UInt8 { UInt8(ascii: "0") + UInt8(clamping: headingLevel) }
}

extension Destination {
    fileprivate var isSafe: Bool {
        if case .unsafe = self { false } else { true }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends a start tag.
    ///
    /// - Returns: true, for a node whose children are visited.
    fileprivate mutating func open(_ tag: StaticString) -> Bool {
        append(tag)
        return true
    }
}
