internal import Files

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// One run of git, with its arguments as they are: no shell reads them.
struct Process: ~Copyable {
    private let scratch: TemporaryFolder

    struct Outcome {
        /// 0 if git is content, else its exit status, or 128 and more for a signal.
        let status: Int
        let output: String
        let errors: String
    }

    /// The variables that would tie git to a repository other than the one it is run in; hooks have them set.
    private static let ties: Set<Substring> = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        "GIT_NAMESPACE",
    ]
    /// Whatever the repository is set to, reading it starts nothing else.
    private static let settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]
    private static let largestOutput = 1 << 20

    init() throws(GitError) {
        do throws(FileError) { scratch = try TemporaryFolder(named: "sitegen-git") } catch { throw .machine(error) }
    }

    /// Runs git to its end.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - folder: where git is run.
    ///   - index: the file that it takes as its index.
    func run(_ arguments: [String], in folder: String, index: String? = nil) throws(GitError) -> Outcome {
        let (output, errors) = (joinPath(scratch.path, "output"), joinPath(scratch.path, "errors"))
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
        let code = withCStrings(["git", "-C", folder] + Process.settings + arguments) { arguments in
            withCStrings(Process.environment(index: index)) { environment in
                posix_spawnp(&process, "git", &actions, nil, arguments, environment)
            }
        }
        if code == ENOENT { throw .notInstalled }
        guard code == 0 else { throw .machine(FileError(.open, "git", code)) }
        var status: CInt = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw .machine(FileError(.open, "git", errno)) }
        }
        let signal = Int(status & 0x7F)
        return Outcome(
            status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal, output: try text(of: output),
            errors: try text(of: errors))
    }

    private func text(of path: String) throws(GitError) -> String {
        do throws(ReadError) {
            return String(decoding: try Files.read(path, limit: Process.largestOutput), as: UTF8.self)
        } catch {
            if case .failed(let error) = error { throw .machine(error) }
            throw .failed(command: "", said: error.description)
        }
    }

    /// The user's environment, so that git finds its settings, without what ties it to a place; and never a question.
    private static func environment(index: String?) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !ties.contains(text.prefix { $0 != "=" }), !text.hasPrefix("LC_ALL=") { variables.append(text) }
            next += 1
        }
        variables += ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0"]
        if let index { variables.append("GIT_INDEX_FILE=\(index)") }
        return variables
    }
}

/// Hands strings over as C wants them: an array of pointers with a null one at its end.
private func withCStrings<Value>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
