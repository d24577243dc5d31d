internal import Files
internal import Programs

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

extension Program {
    /// The variables that would tie git to a repository other than the one it is run in; hooks have them set.
    private static let ties: Set<Substring> = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        "GIT_NAMESPACE",
    ]

    /// Whatever the repository is set to, reading it starts nothing else.
    private static let settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]

    /// Runs git to its end, in the user's environment, so that it finds its settings, without what ties it to a place; and never
    /// with a question.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - folder: where git is run.
    ///   - index: the file that it takes as its index.
    static func git(_ arguments: [String], in folder: String, index: String? = nil) throws(GitError) -> Outcome {
        let kept = environment.filter { !ties.contains($0.prefix { $0 != "=" }) && !$0.hasPrefix("LC_ALL=") }
        let own = ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0"]
        let git = Program("git", environment: kept + own + (index.map { ["GIT_INDEX_FILE=\($0)"] } ?? []))
        do throws(ProgramError) {
            return try git.run(["-C", folder] + settings + arguments)
        } catch {
            switch error {
            case .notRun(_, ENOENT): throw .notInstalled
            case .notRun(let name, let code): throw .machine(FileError(.open, name, code))
            case .talkative(_, let error): throw .failed(command: "", said: error.description)
            case .machine(let error): throw .machine(error)
            }
        }
    }
}
