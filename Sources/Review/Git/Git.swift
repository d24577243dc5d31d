internal import Files
internal import Subprocess

/// What a run of git came to.
struct GitOutcome {
    /// The exit status; `nil` if a signal ended git.
    let status: Int32?
    let output: String
    let errors: String
}

/// The variables that would tie git to a repository other than the one it is run in; hooks have them set.
private let ties = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE",
]

/// Whatever the repository is set to, reading it starts nothing else.
private let settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]

/// The largest output that is read, in bytes.
private let outputLimit = 1 << 20

/// Runs git to its end, in the user's environment, so that it finds its settings, but without the variables that tie it to another
/// repository, and without asking for passwords.
///
/// - Parameters:
///   - arguments: without the program's name; no shell reads them.
///   - folder: where git is run.
///   - index: the file that it takes as its index.
func git(_ arguments: [String], in folder: String, index: String? = nil) async throws(GitError) -> GitOutcome {
    var variables: [Environment.Key: String?] = ["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"]
    for tie in ties { variables.updateValue(nil, forKey: Environment.Key(stringLiteral: tie)) }
    if let index { variables["GIT_INDEX_FILE"] = index }
    do {
        let result = try await run(
            .name("git"), arguments: Arguments(["-C", folder] + settings + arguments),
            environment: .inherit.updating(variables), output: .string(limit: outputLimit),
            error: .string(limit: outputLimit))
        let status: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
        return GitOutcome(
            status: status, output: result.standardOutput, errors: result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
        throw .notInstalled
    } catch {
        throw .failed(command: arguments[0], said: "\(error)")
    }
}
