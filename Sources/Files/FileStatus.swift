internal import Libc

/// The kind of a file.
package enum FileKind: Sendable, Hashable {
    case regular, directory, symbolicLink
    /// A device, a socket, a pipe.
    case other
}

/// What the system records about a file. It is no longer equal if the file has been written, or another one has taken
/// its name.
package struct FileStatus: Sendable, Hashable {
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    /// How many names the file has; none if it was removed while it was open.
    package let links: Int
    package let permissions: Permissions
    package let identity: FileIdentity
    /// When the content and the status last changed, since 1970.
    private let contentTime: Duration
    private let statusTime: Duration

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
        contentTime = Duration(status.contentTimes[1])
        statusTime = Duration(status.statusTime)
    }
}

/// The permissions of a file or folder, as `chmod` takes them.
package struct Permissions: Sendable, Hashable {
    let mode: mode_t

    /// Read and written by everybody: 0666. The umask usually withholds some of it.
    package static let sharedFile = Permissions(mode: 0o666)
    /// Read by everybody, written by the owner: 0644.
    package static let publicFile = Permissions(mode: 0o644)
    /// Entered and listed by everybody, changed by the owner: 0755.
    package static let publicFolder = Permissions(mode: 0o755)
    /// Entered, listed and changed by the owner alone: 0700.
    package static let privateFolder = Permissions(mode: 0o700)
}

/// Equal for two names of the same file.
package struct FileIdentity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
}

extension Duration {
    fileprivate init(_ time: timespec) {
        self = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
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

    /// Reads the type in an entry of a folder, which saves a system call per file.
    ///
    /// - Returns: nil if the file system does not provide it.
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
