package import Files

/// Why something can't be had from git.
package enum GitError: Error, Sendable {
    case notInstalled
    /// - Parameter said: what git said.
    case noRepository(folder: String, said: String)
    case revisionUnknown(RevisionName, said: String)
    /// The folders are not in one repository.
    case foldersApart(String, String)
    /// The revision has no such folder.
    case folderMissing(String, RevisionName)
    /// Git itself failed.
    case failed(command: String, said: String)
    case machine(FileError)
}

extension GitError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInstalled: "there is no git, which knows what the site was before"
        case .noRepository(let folder, let said): "\(folder) is not in the work tree of a git repository\(quoted(said))"
        case .revisionUnknown(let name, let said):
            "git knows no commit `\(name.text)` here\(quoted(said)); a shallow clone needs `git fetch` first"
        case .foldersApart(let first, let second): "\(first) and \(second) are not in one repository"
        case .folderMissing(let folder, let name): "there is no folder \(folder) in `\(name.text)`"
        case .failed(let command, let said): "git \(command) failed\(quoted(said))"
        case .machine(let error): error.description
        }
    }

    /// The first line that git wrote.
    private func quoted(_ said: String) -> String {
        let line = said.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let words = line.hasPrefix("fatal: ") ? String(line.dropFirst("fatal: ".count)) : line
        return words.isEmpty ? "" : " (\(words))"
    }
}
