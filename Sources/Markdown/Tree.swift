internal import CCMark
internal import CMarkArena
internal import Libc

/// Owns the tree of a text that was parsed by libcmark. Only one can exist at a time on a thread.
struct Tree: ~Copyable {
    private let root: OpaquePointer

    /// - Returns: `nil` if there is not enough memory.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = UnsafeRawBufferPointer(bytes).assumingMemoryBound(to: CChar.self)
        guard let root = cmark_arena_parse(text.baseAddress, text.count, CMARK_OPT_DEFAULT) else { return nil }
        self.root = root
    }

    deinit {
        cmark_arena_reset()
    }

    /// Visits the nodes below the root in document order, without recursion.
    ///
    /// - Parameters:
    ///   - enter: called before the children; if it returns `false`, they are skipped and `leave` is not called.
    ///   - leave: called after the children.
    func walk(enter: (borrowing TreeNode) -> Bool, leave: (borrowing TreeNode) -> Void) {
        visit(below: root, enter: enter, leave: leave)
    }
}

/// Visits the nodes below another one; see ``Tree/walk(enter:leave:)``.
private func visit(
    below root: OpaquePointer, enter: (borrowing TreeNode) -> Bool, leave: (borrowing TreeNode) -> Void
) {
    guard var pointer = cmark_node_first_child(root) else { return }
    while true {
        if enter(TreeNode(pointer)) {
            if let child = cmark_node_first_child(pointer) {
                pointer = child
                continue
            }
            leave(TreeNode(pointer))
        }
        while cmark_node_next(pointer) == nil {
            guard let parent = cmark_node_parent(pointer), parent != root else { return }
            pointer = parent
            leave(TreeNode(pointer))
        }
        guard let next = cmark_node_next(pointer) else { return }
        pointer = next
    }
}

/// A node while it is visited. It is valid only during that call, so it cannot be copied.
struct TreeNode: ~Copyable {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var isTopLevel: Bool { cmark_node_parent(pointer).map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false }
    var isEmpty: Bool { cmark_node_first_child(pointer) == nil }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// Whether the paragraph is in a list without blank lines, where it gets no element of its own.
    var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) == 1
    }

    /// Whether it is an item of a list at the top level.
    var isTopLevelItem: Bool {
        guard let list = cmark_node_parent(pointer), let root = cmark_node_parent(list) else { return false }
        return cmark_node_get_type(root) == CMARK_NODE_DOCUMENT
    }

    var literal: UnsafeBufferPointer<UInt8> { TreeNode.bytes(cmark_node_get_literal(pointer)) }
    var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var title: UnsafeBufferPointer<UInt8> { TreeNode.bytes(cmark_node_get_title(pointer)) }

    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    /// The line in which an inline node begins: that of its first child, since libcmark reports the last line for the node.
    var firstLine: Int {
        let line = cmark_node_first_child(pointer).map { Int(cmark_node_get_start_line($0)) } ?? 0
        return line > 0 ? min(line, startLine) : startLine
    }

    /// Where a block is.
    func source(in outline: Outline) -> Range<Int> {
        let start = outline.offset(
            line: cmark_node_get_start_line(pointer), column: cmark_node_get_start_column(pointer))
        let end = outline.offset(line: cmark_node_get_end_line(pointer), column: cmark_node_get_end_column(pointer)) + 1
        return start..<max(start, end)
    }

    /// The text of the inline nodes in a block, without markup; a line break is a space.
    var plainText: String {
        var text = ""
        visit(
            below: pointer,
            enter: { node in
                switch node.type {
                case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += String(decoding: node.literal, as: UTF8.self)
                case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
                default: break
                }
                return true
            },
            leave: { _ in })
        return text
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(text)
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
