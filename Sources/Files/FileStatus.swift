internal import Libc

/// What kind of thing a name in a folder stands for.
package enum FileKind: Sendable, Hashable {
    case regular, directory, symbolicLink
    /// A device, a socket, a pipe.
    case other
}

/// What the system records about a file.
package struct FileStatus: Sendable {
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    /// How many names the file has; none when it was removed while open.
    package let links: Int
    package let permissions: Permissions
    package let identity: FileIdentity
    /// Differs from what it was if the file has been written, or another one has taken its name.
    package let stamp: FileStamp

    /// - Returns: nil if there is no such name.
    init?(
        of name: UnsafePointer<CChar>, in folder: CInt, shownAs path: @autoclosure () -> String
    ) throws(FileError) {
        var status = stat()
        do {
            _ = try perform(.inspect, path()) { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch let error where error.code == ENOENT {
            return nil
        }
        self.init(status)
    }

    init(of descriptor: borrowing Descriptor, shownAs path: @autoclosure () -> String) throws(FileError) {
        var status = stat()
        let number = descriptor.number
        _ = try perform(.inspect, path()) { fstat(number, &status) }
        self.init(status)
    }

    private init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        size = Int(status.st_size)
        links = Int(status.st_nlink)
        permissions = Permissions(mode: status.st_mode & 0o7777)
        identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        stamp = FileStamp(identity: identity, size: size, status)
    }
}

/// Who may do what with a file or folder, as `chmod` takes it.
package struct Permissions: Sendable, Hashable {
    let mode: mode_t

    /// Read by everybody, written by the owner: 0644.
    package static let publicFile = Permissions(mode: 0o644)
    /// Entered and listed by everybody, changed by the owner: 0755.
    package static let publicFolder = Permissions(mode: 0o755)
    /// Entered, listed and changed by the owner alone: 0700.
    package static let privateFolder = Permissions(mode: 0o700)
}

/// Tells whether two names lead to the same file.
package struct FileIdentity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
}

/// What tells a file from what it was before: its identity, its size, and the times of its last changes.
package struct FileStamp: Sendable, Hashable {
    private let identity: FileIdentity
    private let size: Int
    /// When the content and the status were changed last, in seconds and nanoseconds.
    private let contentTime: Time
    private let statusTime: Time

    private struct Time: Sendable, Hashable {
        let seconds: Int
        let nanoseconds: Int
    }

    fileprivate init(identity: FileIdentity, size: Int, _ status: stat) {
        self.identity = identity
        self.size = size
        let (written, changed) = (status.contentTimes[1], status.statusTime)
        contentTime = Time(seconds: written.tv_sec, nanoseconds: written.tv_nsec)
        statusTime = Time(seconds: changed.tv_sec, nanoseconds: changed.tv_nsec)
    }
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
