internal import Libc

/// An open file. Closed when it goes out of scope; a writer calls `close()`, whose errors count.
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

    package func status() throws(FileError) -> FileStatus {
        var status = stat()
        _ = try perform(.inspect, path) { fstat(descriptor.number, &status) }
        return FileStatus(status)
    }

    /// Reads until the buffer is full or the file ends.
    ///
    /// - Returns: the number of bytes read.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        var filled = 0
        while filled < buffer.count {
            let count = try perform(.read, path) {
                systemRead(descriptor.number, start + filled, buffer.count - filled)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Reads until the array is full or the file ends.
    ///
    /// - Returns: the number of bytes read.
    package func read(into bytes: inout [UInt8]) throws(FileError) -> Int {
        var span = bytes.mutableSpan
        return try span.withUnsafeMutableBytes { buffer throws(FileError) in try read(into: buffer) }
    }

    /// Writes all bytes at the current position.
    package func write(_ bytes: Span<UInt8>) throws(FileError) {
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

    /// Gives the file the times of another.
    func takeTimes(of other: borrowing OpenFile) throws(FileError) {
        var status = stat()
        _ = try perform(.inspect, other.path) { fstat(other.descriptor.number, &status) }
        #if canImport(Darwin)
        let times = [status.st_atimespec, status.st_mtimespec]
        #else
        let times = [status.st_atim, status.st_mtim]
        #endif
        _ = try perform(.write, path) { futimens(descriptor.number, times) }
    }

    /// Gives the file the permissions of another.
    func takePermissions(of other: borrowing OpenFile) throws(FileError) {
        var status = stat()
        _ = try perform(.inspect, other.path) { fstat(other.descriptor.number, &status) }
        _ = try perform(.write, path) { fchmod(descriptor.number, status.st_mode & 0o777) }
    }

    /// Takes the lock on the file for this process, until the file is closed.
    ///
    /// - Returns: whether nobody else holds it.
    package func tryLock() throws(FileError) -> Bool {
        do {
            _ = try perform(.lock, path) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
            return true
        } catch let error where error.code == EWOULDBLOCK {
            return false
        }
    }

    /// Closes the file. A file system may report only now that a write failed.
    package consuming func close() throws(FileError) {
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
