/// A Markdown text rendered as safe HTML, with its structure and links.
package struct Document: Sendable {
    /// The top-level blocks in order. Their ranges of HTML are adjacent.
    package let blocks: [Block]
    /// The text of each block without markup, code included; empty unless the document was asked to collect it.
    package let plainTexts: [String]
    /// The HTML of all blocks.
    package let html: [UInt8]
    /// The links in order.
    package let links: [Link]
    /// The markup that is not allowed, in order.
    package let findings: [Finding]

    /// A block at the top level, such as a paragraph.
    package struct Block: Sendable {
        package enum Kind: Sendable {
            /// A heading with its text and its anchor, which is unique in the document.
            case heading(level: Int, text: String, anchor: String)
            /// A paragraph; its text is given only for those before the first heading below level 1.
            case paragraph(text: String?)
            case list(isOrdered: Bool, items: [Item])
            /// A code block; `info` is the first word after its fence, and `lines` are the places of its lines without their
            /// indentation and endings.
            case code(info: String, lines: [Range<Int>])
            case blockQuote
            case thematicBreak
            case rawHTML
        }

        /// An item of a list.
        package struct Item: Sendable {
            /// Where it is in the source.
            package let source: Range<Int>
            /// Its part of ``Document/html``, without the `li` element around it.
            package let html: Range<Int>
            package let hasLink: Bool
        }

        package let kind: Kind
        /// Where it is in the source.
        package let source: Range<Int>
        /// Its part of ``Document/html``.
        package let html: Range<Int>

        @inlinable package var headingLevel: Int? {
            if case .heading(let level, _, _) = kind { level } else { nil }
        }

        @inlinable package var isParagraph: Bool {
            if case .paragraph = kind { true } else { false }
        }

        @inlinable package var isList: Bool {
            if case .list = kind { true } else { false }
        }
    }

    /// A link and where it is in the source.
    package struct Link: Sendable {
        package let destination: Destination
        /// What a link within the site leads to; `nil` for any other, and for one that leads out of the site's root.
        package let target: LinkTarget?
        package let source: Range<Int>
        /// The value of its `href` in ``Document/html``.
        package let html: Range<Int>
    }

    /// Markup that is not allowed, or not recognized.
    package struct Finding: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// Raw HTML; it is shown as text.
            case rawHTML
            /// An image; only its description is shown.
            case image
            /// A table of pipes, which CommonMark doesn't have.
            case pipeTable
            /// `](` that belongs to no link, or `] (` before a destination.
            case brokenLink
            /// `][`: a reference to a definition that does not exist.
            case linkReference
            /// `[^`, which begins a footnote elsewhere.
            case footnote
            /// `[!`, which begins an alert on GitHub.
            case alert
            /// `[ ]` or `[x]` at the beginning of an item.
            case taskItem
            /// `~~`
            case strikethrough
            /// An address that is not a link.
            case bareURL
            /// `#word`
            case headingWithoutSpace
            /// A link without text, which nobody can follow.
            case emptyLink
            /// A heading without text.
            case emptyHeading
            /// A code block that ends with the text or with the list around it, not with a fence.
            case unclosedFence
        }

        package let kind: Kind
        package let source: Range<Int>
    }
}
