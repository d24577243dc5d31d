internal import Foundation
internal import Libc

/// The program as it was built with the tests, started as a process of its own.
package struct Command {
    package let arguments: [String]
    /// Where it is started.
    package let folder: String
    /// Takes standard error instead of a file.
    let terminal: CInt?
    /// The file that takes standard output, such as a device; nil to collect it.
    let outputPath: String?
    /// Whether the terminal takes standard output too.
    let showsOutput: Bool
    let environment: [String: String]
    /// The permissions that new files and folders don't get; nil for those of the tests.
    let umask: mode_t?

    package init(
        arguments: [String], folder: String, terminal: CInt? = nil, showsOutput: Bool = false,
        environment: [String: String] = [:], umask: UInt32? = nil, outputPath: String? = nil
    ) {
        self.arguments = arguments
        self.folder = folder
        self.terminal = terminal
        self.showsOutput = showsOutput
        self.environment = environment
        self.umask = umask.map { mode_t($0) }
        self.outputPath = outputPath
    }

    /// What is left of a process that has ended.
    package struct Outcome {
        /// As a shell has it: 128 and the number of the signal if one has ended it.
        package let status: Int
        package let output: String
        /// What it wrote to standard error.
        package let errors: String
        package let elapsed: Duration
        /// The time that it has kept processors busy.
        package let processorTime: Duration
    }

    /// Runs the program to its end.
    package func run() throws -> Outcome { try start().wait() }

    package func start() throws -> RunningCommand {
        let outputs = try Outputs(terminal: terminal)
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(
            &actions, showsOutput ? outputs.errors : outputs.output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, outputs.errors, STDERR_FILENO)
        if let outputPath { posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, O_WRONLY, 0) }
        let inherited = ProcessInfo.processInfo.environment.filter { $0.key == "PATH" || $0.key == "LD_LIBRARY_PATH" }
        let environment = inherited.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
        var process = pid_t()
        let start = ContinuousClock.now
        // The shell goes to the folder, and then becomes the program: to do without it is not portable.
        let mask = umask.map { "umask 0\(String($0, radix: 8)) && " } ?? ""
        let line = ["sh", "-c", mask + "cd \"$0\" && exec \"$@\"", folder, Command.program] + arguments + day
        let code = withArguments(line) { line in
            withArguments(environment) { posix_spawn(&process, "/bin/sh", &actions, nil, line, $0) }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
        return RunningCommand(process: process, start: start, outputs: outputs)
    }

    /// Checks go by the day of the texts, so that the tests do not grow old with them.
    private var day: [String] {
        ["check", "diff"].contains(arguments.first) && !arguments.contains("--today") ? ["--today", "2026-11-24"] : []
    }

    /// Beside the bundle of the tests.
    package static let program: String = {
        #if canImport(Darwin)
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
            .deletingLastPathComponent()
        #else
        let bundle = Optional(Bundle.main.bundleURL)
        #endif
        return (bundle ?? Bundle.main.bundleURL).appending(path: "sitegen").path
    }()
}

/// A process that has not been waited for.
package struct RunningCommand {
    fileprivate let process: pid_t
    fileprivate let start: ContinuousClock.Instant
    fileprivate let outputs: Outputs

    /// What it has written so far.
    package var output: String { outputs.text(of: outputs.output) }
    package var errors: String { outputs.text(of: outputs.errors) }

    /// Sends a signal to the process.
    package func send(_ signal: CInt) { kill(process, signal) }

    /// Waits for the end.
    package func wait() throws -> Command.Outcome {
        var status: CInt = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) == -1 {
            guard errno == EINTR else { throw POSIXError(.ECHILD) }
        }
        let signal = Int(status & 0x7F)
        return Command.Outcome(
            status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal, output: outputs.text(of: outputs.output),
            errors: outputs.text(of: outputs.errors), elapsed: ContinuousClock.now - start,
            processorTime: usage.ru_utime.duration + usage.ru_stime.duration)
    }
}

/// The files that take what a process writes. They have no names, so nothing is left of them.
private final class Outputs: Sendable {
    let output: CInt
    let errors: CInt
    private let terminal: CInt?

    init(terminal: CInt?) throws {
        self.terminal = terminal
        output = try Outputs.makeFile()
        errors = try terminal ?? Outputs.makeFile()
    }

    deinit {
        close(output)
        if terminal == nil { close(errors) }
    }

    func text(of file: CInt) -> String {
        guard file != terminal else { return "" }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = pread(file, &piece, piece.count, off_t(bytes.count)), count > 0 {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func makeFile() throws -> CInt {
        var path = Array((FileManager.default.temporaryDirectory.path + "/command-XXXXXX").utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unlink(path)
        // The process gets a copy; this one is not to stay open in others that are started meanwhile.
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        return file
    }
}

/// Hands strings over as C does: an array of pointers with a null one at its end.
private func withArguments<Value>(
    _ arguments: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
    let pointers = arguments.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}

extension timeval {
    fileprivate var duration: Duration { .seconds(Int(tv_sec)) + .microseconds(Int(tv_usec)) }
}
