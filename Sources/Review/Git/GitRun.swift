internal import Subprocess

/// A run of git that has ended.
struct GitRun: Sendable {
    /// `nil` if a signal ended it.
    let exitStatus: CInt?
    let output: String
    let errors: String

    var isSuccess: Bool { exitStatus == 0 }

    /// In bytes, of what git writes.
    private static let outputLimit = 1 << 20

    /// Whatever the repository is configured to do, reading it starts nothing else.
    private static let settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]

    /// Runs git to its end, without input and without questions. It has the user's environment, so that it finds their settings,
    /// but for the variables that would tie it to another repository; hooks have them set.
    ///
    /// - Parameters:
    ///   - arguments: a command of git and its arguments, which no shell reads.
    ///   - folder: where git is run.
    ///   - index: the file that git uses as its index.
    init(_ arguments: [String], in folder: String, index: String? = nil) async throws(GitError) {
        let environment = Environment.inherit.updating([
            "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
            "GIT_OBJECT_DIRECTORY": nil, "GIT_NAMESPACE": nil, "GIT_INDEX_FILE": index,
            "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
        ])
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-C", folder] + GitRun.settings + arguments),
                environment: environment, output: .bytes(limit: GitRun.outputLimit),
                error: .bytes(limit: GitRun.outputLimit))
            exitStatus = if case .exited(let status) = result.terminationStatus { status } else { nil }
            output = String(decoding: result.standardOutput, as: UTF8.self)
            errors = String(decoding: result.standardError, as: UTF8.self)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .notInstalled
        } catch {
            throw .failed(command: arguments[0], errors: "\(error)")
        }
    }
}
