/// The anchors of a page's headings, as one piece of text with a line for each: few links ask for them, and a large site has
/// many.
package struct AnchorList: Sendable {
    private var text: [UInt8] = []

    mutating func append(_ anchor: String) {
        text += anchor.utf8
        text.append(UInt8(ascii: "\n"))
    }

    package var all: [String] {
        text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
