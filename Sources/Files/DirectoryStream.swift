internal import Libc

/// A folder that is being listed.
package struct DirectoryStream: ~Copyable {
    /// The path to show in messages.
    let path: String
    private let stream: FolderHandle

    package init(_ directory: consuming Directory) throws(FileError) {
        let path = directory.path
        try self.init(directory.release(), path: path)
    }

    /// Opens a folder that was found while its parent is listed. A symbolic link is an error.
    package init(_ entry: borrowing DirectoryEntry, of parent: borrowing DirectoryStream) throws(FileError) {
        let (name, folder) = (entry.rawName, parent.descriptor)
        let path = joinPath(parent.path, entry.shownName)
        let number = try perform(.open, path) {
            openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        try self.init(Descriptor(owning: number), path: path)
    }

    private init(_ descriptor: consuming Descriptor, path: String) throws(FileError) {
        guard let stream = fdopendir(descriptor.number) else { throw FileError(.list, path, errno) }
        descriptor.release()
        self.path = path
        self.stream = stream
    }

    deinit {
        closedir(stream)
    }

    /// The folder's descriptor, which the stream owns.
    var descriptor: CInt { dirfd(stream) }

    /// Visits the entries from the current one on, in the order of the file system, without `.` and `..`.
    package func forEach(_ visit: (borrowing DirectoryEntry) throws(FileError) -> Void) throws(FileError) {
        while try next(visit) != nil {}
    }

    /// Visits the next entry.
    ///
    /// - Returns: what the visit returned; nil at the end.
    package func next<Value>(
        _ visit: (borrowing DirectoryEntry) throws(FileError) -> Value
    ) throws(FileError) -> Value? {
        while true {
            errno = 0
            guard let record = readdir(stream) else {
                let code = errno
                if code == 0 { return nil }
                throw FileError(.list, path, code)
            }
            if let entry = try DirectoryEntry(record, of: self) { return try visit(entry) }
        }
    }

    /// The status of an entry, not following a symbolic link.
    ///
    /// - Returns: nil if it was removed since it was listed.
    package func status(of entry: borrowing DirectoryEntry) throws(FileError) -> FileStatus? {
        try status(of: entry.rawName)
    }

    func status(of name: UnsafePointer<CChar>) throws(FileError) -> FileStatus? {
        try FileStatus(of: name, in: descriptor, shownAs: joinPath(path, String(cString: name)))
    }

    /// Starts again at the first entry.
    func rewind() {
        rewinddir(stream)
    }
}
