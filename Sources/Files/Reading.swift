internal import Libc

/// Why a file was not read.
package enum ReadError: Error, Sendable, Hashable {
    case failed(FileError)
    /// It is a folder, a device, or the like.
    case notRegular(path: String)
    /// Sizes in bytes.
    case tooLarge(path: String, size: Int, limit: Int)
}

extension ReadError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .failed(let error): error.description
        case .notRegular(let path): "cannot read \(path): not a regular file"
        case .tooLarge(let path, let size, let limit):
            "cannot read \(path): it has \(size) bytes, more than the \(limit) that are allowed"
        }
    }
}

/// Reads a whole file, following symbolic links. Best called by its full name, `Files.read`.
///
/// - Parameter limit: the largest size that is read, in bytes.
package func read(_ path: String, limit: Int) throws(ReadError) -> [UInt8] {
    let file: OpenFile
    do throws(FileError) { file = try OpenFile(reading: path) } catch { throw .failed(error) }
    return try contents(of: file, limit: limit)
}

extension Directory {
    /// Reads a whole file. A symbolic link is an error.
    ///
    /// - Parameter limit: the largest size that is read, in bytes.
    package func read(_ name: String, limit: Int) throws(ReadError) -> [UInt8] {
        let file: OpenFile
        do throws(FileError) { file = try open(name) } catch { throw .failed(error) }
        return try contents(of: file, limit: limit)
    }

    /// Whether a name stands for a regular file of just these bytes. Keeps no copy of the file.
    package func holds(_ bytes: Span<UInt8>, at name: String) throws(FileError) -> Bool {
        let file: OpenFile
        do {
            file = try open(name)
        } catch let error where [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(error.code) {
            // Nothing there, a file in place of a folder, a symbolic link, a socket.
            return false
        }
        let status = try file.status()
        guard status.kind == .regular, status.size == bytes.count else { return false }
        return try file.continues(with: bytes)
    }
}

extension OpenFile {
    /// Opens a file for reading, following symbolic links. Never waits for the other end of a pipe.
    fileprivate init(reading path: String) throws(FileError) {
        let number = try perform(.open, path) {
            path.withCString { openat(AT_FDCWD, $0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        }
        self.init(Descriptor(owning: number), folder: "", name: path)
    }

    /// Compares piece by piece, so that the pieces stay in the processor's cache.
    fileprivate func continues(with bytes: Span<UInt8>) throws(FileError) -> Bool {
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
}

extension Span<UInt8> {
    fileprivate func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        withUnsafeBytes { bytes in
            guard let left = bytes.baseAddress, let right = other.baseAddress else { return bytes.count == other.count }
            return bytes.count == other.count && memcmp(left, right, bytes.count) == 0
        }
    }
}

private func contents(of file: borrowing OpenFile, limit: Int) throws(ReadError) -> [UInt8] {
    let status: FileStatus
    do throws(FileError) { status = try file.status() } catch { throw .failed(error) }
    guard status.kind == .regular else { throw .notRegular(path: file.path) }
    guard status.size <= limit else { throw .tooLarge(path: file.path, size: status.size, limit: limit) }
    var failure: FileError?
    // The initializer does not pass on what kind of error its closure throws.
    let bytes = [UInt8](unsafeUninitializedCapacity: status.size) { buffer, count in
        do throws(FileError) {
            // The buffer may have room for more.
            let wanted = UnsafeMutableRawBufferPointer(buffer)[..<status.size]
            count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: wanted))
        } catch {
            failure = error
        }
    }
    if let failure { throw .failed(failure) }
    return bytes
}
