#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What kind of thing a name in a folder stands for.
package enum FileKind: Sendable, Hashable {
    case regular, directory, symbolicLink
    /// A device, a socket, a pipe.
    case other
}

/// What the system knows of a file.
package struct FileStatus: Sendable {
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    /// How many names the file has; none when it was removed while open.
    package let links: Int
    package let identity: FileIdentity

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        size = Int(status.st_size)
        links = Int(status.st_nlink)
        identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    }
}

/// Tells whether two names lead to the same file.
package struct FileIdentity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
}

extension FileKind {
    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            default: .other
            }
    }

    /// Reads the type in a folder's entry, which spares a call per file.
    ///
    /// - Returns: nil if the file system does not fill it in.
    init?(entryType: UInt8) {
        switch Int(entryType) {
        case Int(DT_UNKNOWN): return nil
        case Int(DT_REG): self = .regular
        case Int(DT_DIR): self = .directory
        case Int(DT_LNK): self = .symbolicLink
        default: self = .other
        }
    }
}
