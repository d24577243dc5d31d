import Diagnostics

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The terminal, or whatever stands in for it.
enum Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether what goes to standard output and to standard error comes before the same eyes.
    static var isShared: Bool { isTerminal && isatty(STDOUT_FILENO) == 1 }

    /// Whether standard error may be coloured (https://no-color.org).
    static var isColored: Bool { isTerminal && getenv("NO_COLOR") == nil }

    /// Writes a line to standard error, for a person.
    static func tell(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes lines of a file to standard error, for a person.
    static func show(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            tell(printable(String(decoding: text, as: UTF8.self)))
        }
    }

    /// Writes text to standard output.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Puts text into the terminal's last line, in place of what was there.
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
                // Nobody is left to be told.
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
