internal import Libc

/// An open folder. Names are relative to it, may lead through its subfolders, and are not followed if they turn out
/// to be symbolic links. It stays the same folder if it is renamed.
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
        var status = stat()
        _ = try perform(.inspect, path) { fstat(descriptor.number, &status) }
        return FileStatus(status)
    }

    /// - Returns: nil if there is no such name.
    package func status(of name: String) throws(FileError) -> FileStatus? {
        try Files.status(of: name, in: descriptor.number, shownAs: joinPath(path, name))
    }

    /// Whether the folder has no entries, hidden ones included.
    package func isEmpty() throws(FileError) -> Bool {
        try DirectoryStream(".", in: self).next { _ in true } == nil
    }

    /// Opens a file for reading. Never waits for the other end of a pipe.
    package func open(_ name: String) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.open, name, O_RDONLY | O_NONBLOCK), folder: path, name: name)
    }

    /// Opens a file for writing, and makes it if there is none.
    package func openOrCreate(_ name: String) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.open, name, O_RDWR | O_CREAT), folder: path, name: name)
    }

    /// Makes a new file. A name that is taken is an error.
    package func create(_ name: String) throws(FileError) -> OpenFile {
        OpenFile(try descriptor(.create, name, O_WRONLY | O_CREAT | O_EXCL), folder: path, name: name)
    }

    /// Gives the descriptor to a new owner.
    consuming func release() -> Descriptor {
        descriptor
    }

    func descriptor(_ operation: FileError.Operation, _ name: String, _ flags: CInt) throws(FileError) -> Descriptor {
        let number = try perform(operation, joinPath(path, name)) {
            name.withCString { openat(descriptor.number, $0, flags | O_NOFOLLOW | O_CLOEXEC, 0o666) }
        }
        return Descriptor(owning: number)
    }
}
