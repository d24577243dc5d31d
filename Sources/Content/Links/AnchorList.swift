/// The anchors of the headings of a page, stored as one text with a line for each: a large site has many of them, and few are
/// looked up.
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
