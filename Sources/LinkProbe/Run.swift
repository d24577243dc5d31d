#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Why a program was not run.
package struct ProcessError: Error, Hashable, CustomStringConvertible {
    package let program: String
    /// The value of `errno`.
    package let code: CInt

    package var description: String {
        code == ENOENT
            ? "cannot run \(program): it is not installed"
            : "cannot run \(program): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
    }
}

/// Runs a program to its end, without input; what it says of errors is dropped.
///
/// - Parameter line: the program, which is looked for in `PATH`, and its arguments.
/// - Returns: what it wrote to standard output.
func run(_ line: [String]) throws(ProcessError) -> String {
    let program = line.first ?? ""
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw ProcessError(program: program, code: errno) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, reading)
    posix_spawn_file_actions_addclose(&actions, writing)
    var process = pid_t()
    let arguments = line.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    let code = posix_spawnp(&process, program, &actions, nil, arguments + [nil], environ)
    close(writing)
    guard code == 0 else { throw ProcessError(program: program, code: code) }
    let output = everything(from: reading)
    var status: CInt = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return String(decoding: output, as: UTF8.self)
}

private func everything(from descriptor: CInt) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
        let count = read(descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return output }
        output += piece[..<count]
    }
}
