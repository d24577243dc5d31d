internal import Text

/// What shows that a file is not the text that its author meant, whatever kind of text it is.
package let textDamageDiagnostics: [any DiagnosticKind.Type] = [NULByte.self, ConflictMarker.self]

/// Finds NUL bytes and the markers that git leaves where two versions of a text conflict.
///
/// - Returns: the first NUL byte, or else each marker that begins a conflict, or ends one that does not begin.
package func textDamage(in bytes: [UInt8]) -> [(kind: any DiagnosticKind, range: Range<Int>)] {
    bytes.withUnsafeBufferPointer { bytes in
        let nul = bytes.offset(of: 0, from: 0)
        if nul < bytes.count { return [(NULByte(), nul..<nul)] }
        let beginnings = markers(of: UInt8(ascii: "<"), in: bytes)
        let ends = markers(of: UInt8(ascii: ">"), in: bytes)
        let markers = beginnings + ends.dropFirst(beginnings.count)
        return markers.map { (ConflictMarker(), $0) }
    }
}

/// The lines that begin with seven times a byte and a space.
private func markers(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let marker = Array(repeating: byte, count: 7) + [UInt8(ascii: " ")]
    var markers: [Range<Int>] = []
    var start = bytes.offset(of: byte, from: 0)
    while start < bytes.count {
        let isAtLineStart = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
        if isAtLineStart, bytes[start...].starts(with: marker) {
            markers.append(start..<bytes.offset(of: UInt8(ascii: "\n"), from: start))
        }
        start = bytes.offset(of: byte, from: start + 1)
    }
    return markers
}

struct NULByte: DiagnosticKind {
    static let id = "nul-byte"
    static let explanation = Explanation(
        "a file has a NUL byte", "Text never has one. The file may be something else, or was damaged.",
        wrong: "a file saved as UTF-16", right: "the same file saved as UTF-8")
    var message: String { "this is a NUL byte" }
    var help: String? { "delete it; the file may not be the text that it should be" }
}

struct ConflictMarker: DiagnosticKind {
    static let id = "conflict-marker"
    static let explanation = Explanation(
        "a conflict of git is not resolved",
        "Where two branches change the same lines, git keeps both versions between markers, for a person to choose.",
        wrong: "<<<<<<< HEAD\n- The disk is full.\n=======\n- The quota is used up.\n>>>>>>> branch",
        right: "- The disk or the quota is full.")
    var message: String { "this is a conflict marker of git" }
    var help: String? { "keep the right one of the two versions, and delete the markers" }
}
