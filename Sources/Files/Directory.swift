internal import CSystemCalls
internal import Libc

/// An open folder. Names are paths relative to it, and a symbolic link at the end of one is not followed. It remains the
/// same folder if it is renamed.
package struct Directory: ~Copyable, Sendable {
    /// The path to show in messages.
    package let path: String
    let descriptor: Descriptor

    /// Opens a folder, following symbolic links.
    ///
    /// - Parameter path: empty for the current folder.
    package init(_ path: String) throws(FileError) {
        let number = try perform(.open, path) {
            (path.isEmpty ? "." : path).withCString { openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        }
        self.path = path
        descriptor = Descriptor(owning: number)
    }

    /// Opens a folder in another. A symbolic link is an error.
    package init(_ name: String, in parent: borrowing Directory) throws(FileError) {
        path = joinPath(parent.path, name)
        descriptor = try parent.descriptor(.open, name, O_RDONLY | O_DIRECTORY)
    }

    package func status() throws(FileError) -> FileStatus {
        try FileStatus(of: descriptor, shownAs: path)
    }

    /// - Returns: nil if there is no such name.
    package func status(of name: String) throws(FileError) -> FileStatus? {
        try FileStatus(of: name, in: descriptor.number, shownAs: joinPath(path, name))
    }

    /// Whether the folder has no entries, hidden ones included.
    package func isEmpty() throws(FileError) -> Bool {
        try DirectoryStream(Directory(".", in: self)).next { _ in true } == nil
    }

    /// Gives the descriptor to a new owner.
    consuming func release() -> Descriptor {
        descriptor
    }

    // MARK: Opening and reading files

    /// Opens a file for reading. Never waits for the other end of a pipe.
    func open(_ name: String) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.open, name, O_RDONLY | O_NONBLOCK), folder: path, name: name)
    }

    /// Opens a file for writing, and creates it if it does not exist.
    package func openOrCreate(_ name: String) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.open, name, O_RDWR | O_CREAT), folder: path, name: name)
    }

    /// Creates a file with some content. It is an error if the name exists.
    ///
    /// - Parameter permissions: those that the file gets, less what the umask withholds.
    package func create(
        _ name: String, _ bytes: Span<UInt8>, permissions: Permissions = .sharedFile
    ) throws(FileError) {
        let file = try create(name, permissions: permissions)
        try file.write(bytes)
        try file.close()
    }

    private func create(_ name: String, permissions: Permissions) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.create, name, O_WRONLY | O_CREAT | O_EXCL, permissions), folder: path, name: name)
    }

    /// Reads a whole file. A symbolic link is an error.
    ///
    /// - Parameter limit: the largest size that is read, in bytes.
    package func read(_ name: String, limit: Int) throws(ReadError) -> [UInt8] {
        let file: OpenFile
        do throws(FileError) { file = try open(name) } catch { throw .failed(error) }
        return try file.contents(limit: limit)
    }

    /// Whether there is a regular file with exactly these bytes and permissions.
    package func holds(
        _ bytes: Span<UInt8>, permissions: Permissions, at name: String
    ) throws(FileError) -> Bool {
        let file: OpenFile
        do {
            file = try open(name)
        } catch let error where [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(error.code) {
            // There is nothing, a file in place of a folder, a symbolic link, or a socket.
            return false
        }
        let status = try file.status()
        guard status.kind == .regular, status.size == bytes.count, status.permissions == permissions else {
            return false
        }
        let content = try file.read(bytes.count)
        return content.withUnsafeBytes { left in bytes.withUnsafeBytes { right in compareBytes(left, right) == 0 } }
    }

    // MARK: Names

    /// Creates a folder.
    ///
    /// - Parameter permissions: those that the folder gets, less what the umask withholds.
    /// - Returns: false if the name exists already.
    @discardableResult
    package func makeDirectory(_ name: String, permissions: Permissions) throws(FileError) -> Bool {
        do {
            _ = try perform(.makeFolder, joinPath(path, name)) {
                name.withCString { mkdirat(descriptor.number, $0, permissions.mode) }
            }
        } catch let error where error.code == EEXIST {
            return false
        }
        return true
    }

    /// Sets exactly these permissions of the folder itself.
    package func setPermissions(_ permissions: Permissions) throws(FileError) {
        _ = try perform(.setPermissions, path) { fchmod(descriptor.number, permissions.mode) }
    }

    /// Creates a hard link to a file.
    package func link(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.link, joinPath(path, name)) {
            name.withCString { old in
                newName.withCString { linkat(descriptor.number, old, target, $0, 0) }
            }
        }
    }

    /// Creates a copy with the times and permissions of the original.
    package func copy(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let original = try open(name)
        let status = try original.status()
        let bytes = try original.read(status.size)
        let copy = try folder.create(newName, permissions: status.permissions)
        try copy.write(bytes.span)
        try copy.takeTimes(of: original)
        try copy.close()
    }

    /// Moves a file or folder. A folder can replace an empty folder and nothing else.
    package func rename(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.rename, joinPath(path, name)) {
            name.withCString { old in
                newName.withCString { renameat(descriptor.number, old, target, $0) }
            }
        }
    }

    /// Exchanges two files or folders in one step, so that both names exist at every moment.
    package func exchange(_ name: String, with other: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.exchange, joinPath(folder.path, other)) {
            name.withCString { first in
                other.withCString { exchange_paths(descriptor.number, first, target, $0) }
            }
        }
    }

    /// Replaces the content of a regular file in one step: a reader finds either the old or the new bytes. The
    /// permissions are kept.
    package func replace(_ name: String, with bytes: Span<UInt8>) throws(FileError) {
        let permissions = try open(name).status().permissions
        let newName = ".\(name).\(getpid()).new"
        do throws(FileError) {
            try create(newName, bytes, permissions: permissions)
            try rename(newName, to: name, in: self)
        } catch {
            // The first failure is the one to report.
            try? removeFile(newName)
            throw error
        }
    }

    // MARK: Removing

    /// Removes a file or a symbolic link.
    package func removeFile(_ name: String) throws(FileError) {
        _ = try perform(.remove, joinPath(path, name)) {
            name.withCString { unlinkat(descriptor.number, $0, 0) }
        }
    }

    /// Removes an empty folder.
    package func removeDirectory(_ name: String) throws(FileError) {
        _ = try perform(.remove, joinPath(path, name)) {
            name.withCString { unlinkat(descriptor.number, $0, AT_REMOVEDIR) }
        }
    }

    /// Removes a file, a symbolic link (not its target), or a folder with everything in it, if there is one.
    package func removeTree(_ name: String) throws(FileError) {
        guard let status = try status(of: name) else { return }
        guard status.kind == .directory else { return try removeFile(name) }
        try DirectoryStream(Directory(name, in: self)).removeContents()
        try removeDirectory(name)
    }

    /// Removes everything in the folder.
    package func removeContents() throws(FileError) {
        try DirectoryStream(Directory(".", in: self)).removeContents()
    }

    private func descriptor(
        _ operation: FileError.Operation, _ name: String, _ flags: CInt, _ permissions: Permissions = .sharedFile
    ) throws(FileError) -> Descriptor {
        let number = try perform(operation, joinPath(path, name)) {
            name.withCString { openat(descriptor.number, $0, flags | O_NOFOLLOW | O_CLOEXEC, permissions.mode) }
        }
        return Descriptor(owning: number)
    }
}

extension DirectoryStream {
    fileprivate func removeContents() throws(FileError) {
        var removed = 0
        // Repeated until nothing is left: some file systems skip entries of a folder that changes while it is listed.
        repeat {
            removed = 0
            try forEach { entry throws(FileError) in
                try remove(entry)
                removed += 1
            }
            rewind()
        } while removed > 0
    }

    /// Uses the descriptor of the folder and the raw name, so that a symbolic link is never followed, even if the tree
    /// changes at the same time, and names that are not UTF-8 are removed too.
    private func remove(_ entry: borrowing DirectoryEntry) throws(FileError) {
        let isFolder = entry.kind == .directory
        if isFolder { try DirectoryStream(entry, of: self).removeContents() }
        let name = entry.rawName
        _ = try perform(.remove, joinPath(path, String(cString: name))) {
            unlinkat(descriptor, name, isFolder ? AT_REMOVEDIR : 0)
        }
    }
}
