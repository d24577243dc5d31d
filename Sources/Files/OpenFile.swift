internal import Libc

/// An open file. It is closed when it goes out of scope; a writer calls `close()`, which reports errors.
package struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Descriptor
    private let folder: String
    private let name: String

    init(_ descriptor: consuming Descriptor, folder: String, name: String) {
        self.descriptor = descriptor
        self.folder = folder
        self.name = name
    }

    /// The path to show in messages.
    package var path: String { joinPath(folder, name) }

    /// Opens a file for reading, following symbolic links. Never waits for the other end of a pipe.
    init(reading path: String) throws(FileError) {
        let number = try perform(.open, path) {
            path.withCString { openat(AT_FDCWD, $0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        }
        self.init(Descriptor(owning: number), folder: "", name: path)
    }

    package func status() throws(FileError) -> FileStatus {
        try FileStatus(of: descriptor, shownAs: path)
    }

    /// Reads the whole file, if it is a regular one.
    ///
    /// - Parameter limit: the largest size that is read, in bytes.
    func contents(limit: Int) throws(ReadError) -> [UInt8] {
        let status: FileStatus
        do throws(FileError) { status = try self.status() } catch { throw .failed(error) }
        guard status.kind == .regular else { throw .notRegular(path: path) }
        guard status.size <= limit else { throw .tooLarge(path: path, size: status.size, limit: limit) }
        do throws(FileError) { return try read(status.size) } catch { throw .failed(error) }
    }

    /// Reads a number of bytes, or fewer if the file ends.
    func read(_ size: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        // The initializer does not preserve the type of the error that its closure throws.
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            do throws(FileError) {
                while count < size, let start = buffer.baseAddress {
                    let new = try perform(.read, path) { systemRead(descriptor.number, start + count, size - count) }
                    if new == 0 { break }
                    count += new
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all bytes at the current position.
    func write(_ bytes: Span<UInt8>) throws(FileError) {
        try bytes.withUnsafeBytes { buffer throws(FileError) in
            guard let start = buffer.baseAddress else { return }
            var written = 0
            while written < buffer.count {
                written += try perform(.write, path) {
                    systemWrite(descriptor.number, start + written, buffer.count - written)
                }
            }
        }
    }

    /// Sets the times of the file to those of another.
    func takeTimes(of other: borrowing OpenFile) throws(FileError) {
        var status = stat()
        _ = try perform(.inspect, other.path) { fstat(other.descriptor.number, &status) }
        _ = try perform(.write, path) { futimens(descriptor.number, status.contentTimes) }
    }

    /// Sets exactly these permissions.
    func setPermissions(_ permissions: Permissions) throws(FileError) {
        _ = try perform(.setPermissions, path) { fchmod(descriptor.number, permissions.mode) }
    }

    /// Tries to lock the file, until it is closed.
    ///
    /// - Returns: false if somebody else holds the lock.
    package func tryLock() throws(FileError) -> Bool {
        do {
            _ = try perform(.lock, path) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
            return true
        } catch let error where error.code == EWOULDBLOCK {
            return false
        }
    }

    /// Closes the file. A file system may report only now that a write failed.
    consuming func close() throws(FileError) {
        let path = (folder, name)
        let code = descriptor.close()
        if code != 0 { throw FileError(.close, joinPath(path.0, path.1), code) }
    }
}

private func systemRead(_ number: CInt, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(number, start, count)
}

private func systemWrite(_ number: CInt, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    write(number, start, count)
}
