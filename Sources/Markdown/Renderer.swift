internal import CCMark
internal import Escaping

/// Writes the HTML of a tree while it is walked, and notes what the reader of the document wants to know.
struct Renderer {
    private let outline: Outline
    private let href: (_ path: String, _ fragment: String?) -> String
    private var anchors: Anchors

    private(set) var blocks: [Document.Block] = []
    private(set) var html: [UInt8] = []
    private(set) var links: [Document.Link] = []
    private(set) var findings: [Document.Finding] = []

    /// Where the block at the top level began.
    private var blockStart = 0
    private var itemStart = 0
    private var items: [Document.Block.Item] = []
    /// The text of the heading or early paragraph that is being read.
    private var text: String?
    private var hasSeenHeading = false

    init(outline: Outline, capacity: Int, reservedAnchors: Set<String>, href: @escaping (String, String?) -> String) {
        self.outline = outline
        self.href = href
        anchors = Anchors(reserved: reservedAnchors)
        html.reserveCapacity(capacity)
    }

    /// - Returns: whether the node's children are wanted.
    mutating func enter(_ node: borrowing TreeNode) -> Bool {
        if node.isTopLevel { blockStart = html.count }
        switch node.type {
        case CMARK_NODE_PARAGRAPH:
            if !node.isInTightList { html.append(contentsOf: "<p>".utf8) }
            if node.isTopLevel, !hasSeenHeading { text = "" }
        case CMARK_NODE_HEADING:
            text = ""
            // In a quote or list a heading is a line in bold: the outline of the page is made of those at the top level.
            if !node.isTopLevel { html.append(contentsOf: "<p><strong>".utf8) }
        case CMARK_NODE_BLOCK_QUOTE: html.append(contentsOf: "<blockquote>\n".utf8)
        case CMARK_NODE_LIST: openList(node)
        case CMARK_NODE_ITEM:
            html.append(contentsOf: "<li>".utf8)
            if node.isTopLevelItem { itemStart = html.count }
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK:
            findings.append(Document.Finding(cause: .rawHTML, source: node.source(in: outline)))
            html.append(contentsOf: "<p>".utf8)
            html.append(escaping: node.literal)
            html.append(contentsOf: "</p>\n".utf8)
            if node.isTopLevel { finish(node, .rawHTML) }
        case CMARK_NODE_THEMATIC_BREAK:
            html.append(contentsOf: "<hr>\n".utf8)
            if node.isTopLevel { finish(node, .thematicBreak) }
        default: return enterInline(node)
        }
        return !Renderer.isLeaf(node.type)
    }

    private mutating func enterInline(_ node: borrowing TreeNode) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT:
            html.append(escaping: node.literal)
            text?.append(String(decoding: node.literal, as: UTF8.self))
        case CMARK_NODE_CODE:
            html.append(contentsOf: "<code>".utf8)
            html.append(escaping: node.literal)
            html.append(contentsOf: "</code>".utf8)
            text?.append(String(decoding: node.literal, as: UTF8.self))
        case CMARK_NODE_SOFTBREAK:
            html.append(UInt8(ascii: "\n"))
            text?.append(" ")
        case CMARK_NODE_LINEBREAK:
            html.append(contentsOf: "<br>\n".utf8)
            text?.append(" ")
        case CMARK_NODE_HTML_INLINE:
            findings.append(Document.Finding(cause: .rawHTML, source: node.source(in: outline)))
            html.append(escaping: node.literal)
        case CMARK_NODE_EMPH: html.append(contentsOf: "<em>".utf8)
        case CMARK_NODE_STRONG: html.append(contentsOf: "<strong>".utf8)
        case CMARK_NODE_LINK: openLink(node)
        case CMARK_NODE_IMAGE: findings.append(Document.Finding(cause: .image, source: node.source(in: outline)))
        default: break
        }
        return !Renderer.isLeaf(node.type)
    }

    mutating func leave(_ node: borrowing TreeNode) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH:
            if !node.isInTightList { html.append(contentsOf: "</p>\n".utf8) }
            if node.isTopLevel { finish(node, .paragraph(text: hasSeenHeading ? nil : text)) }
            if !hasSeenHeading { text = nil }
        case CMARK_NODE_HEADING: closeHeading(node)
        case CMARK_NODE_BLOCK_QUOTE:
            html.append(contentsOf: "</blockquote>\n".utf8)
            if node.isTopLevel { finish(node, .blockQuote) }
        case CMARK_NODE_LIST:
            html.append(contentsOf: node.isOrdered ? "</ol>\n".utf8 : "</ul>\n".utf8)
            if node.isTopLevel {
                finish(node, .list(isOrdered: node.isOrdered, items: items))
                items.removeAll()
            }
        case CMARK_NODE_ITEM:
            if node.isTopLevelItem {
                items.append(Document.Block.Item(source: node.source(in: outline), html: itemStart..<html.count))
            }
            html.append(contentsOf: "</li>\n".utf8)
        case CMARK_NODE_EMPH: html.append(contentsOf: "</em>".utf8)
        case CMARK_NODE_STRONG: html.append(contentsOf: "</strong>".utf8)
        case CMARK_NODE_LINK: closeLink(node)
        default: break
        }
    }

    private static func isLeaf(_ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT, CMARK_NODE_CODE,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    /// Notes a block at the top level that ends here.
    private mutating func finish(_ node: borrowing TreeNode, _ kind: Document.Block.Kind) {
        blocks.append(Document.Block(kind: kind, source: node.source(in: outline), html: blockStart..<html.count))
    }

    private mutating func openList(_ node: borrowing TreeNode) {
        if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
        guard node.isOrdered else { return html.append(contentsOf: "<ul>\n".utf8) }
        guard node.listStart != 1 else { return html.append(contentsOf: "<ol>\n".utf8) }
        html.append(contentsOf: "<ol start=\"\(node.listStart)\">\n".utf8)
    }

    private mutating func writeCodeBlock(_ node: borrowing TreeNode) {
        let info = node.fenceInfo.split(separator: " ").first.map(String.init) ?? ""
        // A block that is too wide scrolls, and what scrolls must be within reach of the keyboard.
        html.append(contentsOf: "<pre tabindex=\"0\"><code".utf8)
        if !info.isEmpty {
            html.append(contentsOf: " class=\"language-".utf8)
            html.append(escaping: info.utf8)
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
        html.append(escaping: node.literal)
        html.append(contentsOf: "</code></pre>\n".utf8)
        if node.isTopLevel { finish(node, .code(info: info, text: String(decoding: node.literal, as: UTF8.self))) }
    }

    private mutating func closeHeading(_ node: borrowing TreeNode) {
        let text = self.text ?? ""
        self.text = nil
        guard node.isTopLevel else { return html.append(contentsOf: "</strong></p>\n".utf8) }
        hasSeenHeading = true
        let anchor = anchors.anchor(for: text)
        let level = node.headingLevel
        var opening: [UInt8] = Array("<h\(level) id=\"".utf8)
        opening.append(escaping: anchor.utf8)
        opening.append(contentsOf: "\">".utf8)
        html.insert(contentsOf: opening, at: blockStart)
        html.append(contentsOf: "</h\(level)>\n".utf8)
        finish(node, .heading(level: level, text: text, anchor: anchor))
    }

    private mutating func openLink(_ node: borrowing TreeNode) {
        let destination = Destination(node.url)
        links.append(Document.Link(destination: destination, source: node.source(in: outline)))
        let url: String
        switch destination {
        case .external(let address): url = address
        case .local(let path, let fragment): url = href(path, fragment)
        case .unsafe: return
        }
        html.append(contentsOf: "<a href=\"".utf8)
        html.append(escapingURL: url)
        if !node.title.isEmpty {
            html.append(contentsOf: "\" title=\"".utf8)
            html.append(escaping: node.title)
        }
        html.append(contentsOf: "\">".utf8)
    }

    private mutating func closeLink(_ node: borrowing TreeNode) {
        if case .unsafe = Destination(node.url) { return }
        html.append(contentsOf: "</a>".utf8)
    }
}
