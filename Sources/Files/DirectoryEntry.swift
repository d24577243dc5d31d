internal import Libc

/// A name in a folder that is being listed. It cannot be copied, so it cannot outlive its visit.
package struct DirectoryEntry: ~Copyable {
    package let kind: FileKind
    /// The name in the file system, which may be any bytes. Valid until the next entry is visited.
    let rawName: UnsafePointer<CChar>

    /// - Returns: nil for the folder itself, its parent, and a file that was just removed.
    init?(_ record: UnsafeMutablePointer<dirent>, of stream: borrowing DirectoryStream) throws(FileError) {
        let name = UnsafeRawPointer(record).advanced(by: Self.nameOffset).assumingMemoryBound(to: CChar.self)
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return nil }
        var kind = FileKind(entryType: record.pointee.d_type)
        if kind == nil { kind = try stream.status(of: name)?.kind }
        guard let kind else { return nil }
        rawName = name
        self.kind = kind
    }

    /// Whether the name begins with a dot.
    package var isHidden: Bool { rawName.pointee == CChar(bitPattern: UInt8(ascii: ".")) }

    /// The name, unless it is not UTF-8.
    package var name: String? { String(validatingCString: rawName) }

    /// The name to show in messages.
    package var shownName: String { String(cString: rawName) }

    private static let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
}
