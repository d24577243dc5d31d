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
        var failure: FileError?
        // The initializer does not pass on what kind of error its closure throws.
        let bytes = [UInt8](unsafeUninitializedCapacity: status.size) { buffer, count in
            do throws(FileError) {
                // The buffer may have room for more.
                let wanted = UnsafeMutableRawBufferPointer(buffer)[..<status.size]
                count = try read(into: UnsafeMutableRawBufferPointer(rebasing: wanted))
            } catch {
                failure = error
            }
        }
        if let failure { throw .failed(failure) }
        return bytes
    }

    /// Whether the next bytes are these. Compares piece by piece, so that the pieces stay in the processor's cache.
    func continues(with bytes: Span<UInt8>) throws(FileError) -> Bool {
        let size = 32 << 10
        return try withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer throws(FileError) in
            var position = 0
            while position < bytes.count {
                let piece = bytes.extracting(position..<min(position + size, bytes.count))
                let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece.count]))
                guard piece.isEqual(to: UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
                position += count
            }
            return true
        }
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
        _ = try perform(.write, path) { futimens(descriptor.number, status.contentTimes) }
    }

    /// Sets exactly these permissions.
    func setPermissions(_ permissions: Permissions) throws(FileError) {
        _ = try perform(.setPermissions, path) { fchmod(descriptor.number, permissions.mode) }
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

extension Span<UInt8> {
    fileprivate func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        withUnsafeBytes { bytes in
            guard let left = bytes.baseAddress, let right = other.baseAddress else { return bytes.count == other.count }
            return bytes.count == other.count && memcmp(left, right, bytes.count) == 0
        }
    }
}
