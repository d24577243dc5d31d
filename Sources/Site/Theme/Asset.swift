/// A file that is published beside the pages, such as a style sheet.
struct Asset: Sendable {
    /// Below the folder of assets, such as `style.css`.
    let name: String
    let bytes: [UInt8]
    /// The path below the root of the site. The name changes with the content, so browsers can keep it forever.
    let path: String

    static let folder = "assets/"

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let folderEnd = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
        let dot = name[folderEnd...].lastIndex(of: ".") ?? name.endIndex
        path = "\(Asset.folder)\(name[..<dot]).\(fingerprint(of: bytes))\(name[dot...])"
    }

    /// The name by which templates refer to it, such as `assets/style.css`.
    var constantName: String { Asset.folder + name }

    var file: OutputFile {
        OutputFile(path, MediaType(ofFile: path), .part) { [bytes] in $0 += bytes }
    }
}

/// The 64-bit FNV-1a hash of a content in 16 hexadecimal digits. It is not secure, but enough to distinguish versions.
package func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
