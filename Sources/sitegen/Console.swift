import Diagnostics
internal import Libc

/// Standard output and standard error.
enum Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether standard output and standard error go to the same terminal.
    static var isShared: Bool { isTerminal && isatty(STDOUT_FILENO) == 1 }

    /// Whether standard error may be coloured (https://no-color.org).
    static var isColored: Bool { isTerminal && getenv("NO_COLOR") == nil }

    /// Writes a line to standard error, for a person.
    static func printError(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes lines of a file to standard error, for a person.
    static func printLines(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            printError(escapingControlCharacters(String(decoding: text, as: UTF8.self)))
        }
    }

    /// Writes text to standard output.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Replaces the terminal's last line.
    static func replaceLine(with text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, !rest.isEmpty {
                #if canImport(Darwin)
                let count = Darwin.write(descriptor, start, rest.count)
                #else
                let count = Glibc.write(descriptor, start, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                // Nobody reads it any more.
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
