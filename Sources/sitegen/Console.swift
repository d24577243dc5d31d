import Diagnostics
import Files
internal import Libc

/// Standard output and standard error.
enum Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether standard output and standard error go to the same terminal.
    static var isShared: Bool { isTerminal && isatty(STDOUT_FILENO) == 1 }

    /// Whether standard error can be colored (https://no-color.org).
    static var isColored: Bool { isTerminal && getenv("NO_COLOR") == nil }

    /// Writes a line to standard error, for a person.
    static func printError(_ line: String) { _ = writeAll(line + "\n", to: STDERR_FILENO) }

    /// Writes lines of a file to standard error, for a person.
    static func printLines(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            printError(escapingControlCharacters(String(decoding: text, as: UTF8.self)))
        }
    }

    /// Writes text to standard output.
    ///
    /// - Throws: if it cannot be written, except to a pipe that nobody reads any more.
    static func write(_ text: String) throws(FileError) {
        if let code = writeAll(text, to: STDOUT_FILENO), code != EPIPE {
            throw FileError(.write, "standard output", code)
        }
    }

    /// Replaces the terminal's last line.
    static func replaceLine(with text: String) { _ = writeAll("\r\u{1B}[K" + text, to: STDERR_FILENO) }
}

/// - Returns: why not all of it was written, as `errno` has it; `nil` if it was.
private func writeAll(_ text: String, to descriptor: CInt) -> CInt? {
    var text = text
    return text.withUTF8 { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
