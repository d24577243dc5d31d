package import Files

/// Why git can't provide something.
package enum GitError: Error, Sendable {
    case notInstalled
    /// - Parameter errors: what git wrote to standard error.
    case noRepository(folder: String, errors: String)
    case revisionUnknown(RevisionName, errors: String)
    /// The folders are not in one repository.
    case differentRepositories(String, String)
    /// The revision has no such folder.
    case folderMissing(String, RevisionName)
    case failed(command: String, errors: String)
    case machine(FileError)
}

extension GitError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInstalled: "git is not installed, but it is needed to know what the site was before"
        case .noRepository(let folder, let errors):
            "\(folder) is not in the work tree of a git repository\(firstLine(of: errors))"
        case .revisionUnknown(let name, let errors):
            "git knows no commit `\(name.text)` here\(firstLine(of: errors)); a shallow clone needs `git fetch` first"
        case .differentRepositories(let first, let second): "\(first) and \(second) are not in one repository"
        case .folderMissing(let folder, let name): "there is no folder \(folder) in `\(name.text)`"
        case .failed(let command, let errors): "git \(command) failed\(firstLine(of: errors))"
        case .machine(let error): error.description
        }
    }

    /// The first line in parentheses, or nothing if there is none.
    private func firstLine(of errors: String) -> String {
        let line = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let message = line.hasPrefix("fatal: ") ? String(line.dropFirst("fatal: ".count)) : line
        return message.isEmpty ? "" : " (\(message))"
    }
}
