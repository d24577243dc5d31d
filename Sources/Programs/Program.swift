package import Files

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Another program of the machine, which is looked for in `PATH`.
package struct Program: Sendable {
    private let name: String
    private let environment: [String]

    /// What a run came to.
    package struct Outcome: Sendable {
        /// 0 if the program is content, else its exit status, or 128 and more for a signal.
        package let status: Int
        package let output: String
        package let errors: String
    }

    private static let largestOutput = 1 << 20

    /// - Parameter environment: variables as `NAME=value`.
    package init(_ name: String, environment: [String] = Program.environment) {
        self.name = name
        self.environment = environment
    }

    /// The variables of this process.
    package static var environment: [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            variables.append(String(cString: variable))
            next += 1
        }
        return variables
    }

    /// Runs the program to its end, without input. The arguments are handed over as they are: no shell reads them.
    package func run(_ arguments: [String]) throws(ProgramError) -> Outcome {
        // Files hold what it says, so that it never waits for somebody to read one thing while it writes another.
        let scratch: TemporaryFolder
        do throws(FileError) { scratch = try TemporaryFolder(named: "sitegen-run") } catch { throw .machine(error) }
        let (output, errors) = (joinPath(scratch.path, "output"), joinPath(scratch.path, "errors"))
        let status = try run(arguments, output: output, errors: errors)
        return Outcome(status: status, output: try text(of: output), errors: try text(of: errors))
    }

    /// - Returns: the status as ``Outcome/status`` has it.
    private func run(_ arguments: [String], output: String, errors: String) throws(ProgramError) -> Int {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var process = pid_t()
        let code = withCStrings([name] + arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawnp(&process, name, &actions, nil, arguments, environment)
            }
        }
        guard code == 0 else { throw .notRun(name, code: code) }
        var status: CInt = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw .notRun(name, code: errno) }
        }
        let signal = Int(status & 0x7F)
        return signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal
    }

    private func text(of path: String) throws(ProgramError) -> String {
        do throws(ReadError) {
            return String(decoding: try Files.read(path, limit: Program.largestOutput), as: UTF8.self)
        } catch {
            if case .failed(let error) = error { throw .machine(error) }
            throw .talkative(name, error)
        }
    }
}

/// Why a program did not do its work.
package enum ProgramError: Error, Sendable {
    /// - Parameter code: the value of `errno`.
    case notRun(String, code: CInt)
    /// It said more than anybody can use.
    case talkative(String, ReadError)
    case machine(FileError)
}

extension ProgramError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notRun(let name, ENOENT): "cannot run \(name): it is not installed"
        case .notRun(let name, let code):
            "cannot run \(name): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
        case .talkative(_, let error): error.description
        case .machine(let error): error.description
        }
    }
}

/// Hands strings over as C wants them: an array of pointers with a null one at its end.
private func withCStrings<Value>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
