package import Text

/// The anchors of a page's headings, as one piece of text with a line for each: few links ask for them, and a large site has
/// many.
package struct AnchorList: Sendable {
    package internal(set) var text: Bytes

    init(_ anchors: [String]) {
        text = Bytes(Array(anchors.joined(separator: "\n").utf8))
    }

    package var all: [String] {
        text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
