/// The path that a request asks for, fit to be looked up.
///
/// It is never taken to the file system: what is at it is found by comparing it with the paths that the site has.
struct RequestPath: Hashable, Sendable {
    /// Without the slash in front, percent-encoding decoded, such as `codes/4.3.2/`.
    let text: String

    /// - Parameter target: the path of a request as it was sent (RFC 9112 section 3.2.1).
    /// - Returns: `nil` unless it begins with a slash, is UTF-8 without control characters and backslashes once decoded, has no
    ///   encoded slash, and no empty name, `.` or `..` between its slashes.
    init?(parsing target: String) {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        var bytes: [UInt8] = []
        var rest = target.utf8.dropFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else {
                    return nil
                }
                let decoded = high << 4 | low
                guard decoded != UInt8(ascii: "/") else { return nil }
                bytes.append(decoded)
            } else {
                bytes.append(byte)
            }
        }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        var names = text.split(separator: "/", omittingEmptySubsequences: false)
        if names.last == "" { names.removeLast() }
        guard !names.contains(where: { ["", ".", ".."].contains($0) }) else { return nil }
        self.text = text
    }

    /// The file that the path stands for: of a folder, its `index.html`.
    var file: String { text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text }

    /// The same as a folder.
    var folder: String { text + "/" }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    fileprivate var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
