internal import Libc

/// A system call that failed: the operation, the file, and the reason that the system gave.
package struct FileError: Error, Sendable, Hashable {
    /// The raw value completes "cannot …" in `description`.
    package enum Operation: String, Sendable {
        case open, inspect, read, list, create, write, close, copy, link, remove, rename, exchange, lock, resolve, watch
        case makeFolder = "create folder"
        case setPermissions = "set the permissions of"
    }

    package let operation: Operation
    package let path: String
    /// The value of `errno`.
    package let code: CInt

    package init(_ operation: Operation, _ path: String, _ code: CInt) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Whether it failed because the file does not exist.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}

extension FileError {
    /// Whether a limit of the system was reached, on watches or descriptors.
    package var isLimit: Bool { [ENOSPC, EMFILE, ENFILE].contains(code) }

    /// There is not enough memory to read or parse a file.
    package static func outOfMemory(reading path: String) -> FileError { FileError(.read, path, ENOMEM) }

    /// Whether a file was not created because its name exists.
    package var isTaken: Bool { operation == .create && code == EEXIST }
}

extension FileError: CustomStringConvertible {
    /// For example `cannot open Content/codes: permission denied`.
    package var description: String {
        "cannot \(operation.rawValue) \(path): \(reason)"
    }

    /// The system's words for the code, in the style of our other messages. (`strerror` is safe among threads from
    /// glibc 2.32 on and on macOS, and the program never sets a locale.)
    package var reason: String {
        let words = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

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

/// Why a folder was not listed.
package enum ListingError: Error, Sendable, Hashable {
    /// There is no such folder.
    case missing(path: String)
    case failed(FileError)
}

extension ListingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): "there is no folder \(path)"
        case .failed(let error): error.description
        }
    }
}

/// Makes a system call, again for as long as signals interrupt it.
///
/// - Parameters:
///   - path: what the call is about, asked for only if it fails.
///   - call: returns -1 and sets `errno` if it fails.
/// - Returns: what the call returned.
@inline(__always)
func perform<Value: SignedInteger>(
    _ operation: FileError.Operation, _ path: @autoclosure () -> String, _ call: () -> Value
) throws(FileError) -> Value {
    while true {
        let value = call()
        if value != -1 { return value }
        let code = errno
        if code != EINTR { throw FileError(operation, path(), code) }
    }
}
