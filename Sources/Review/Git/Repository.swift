internal import Files
internal import Text

/// The git repository that a folder is in. It is only read: its work tree and its index are not changed.
package struct Repository: Sendable {
    /// The absolute path of its work tree.
    package let root: String

    /// A commit and the name that the user gives it.
    package struct Commit: Sendable {
        package let name: RevisionName
        /// The full object name, in hexadecimal digits.
        package let id: String
    }

    /// - Parameter folder: any folder of the work tree.
    package init(containing folder: String) async throws(GitError) {
        let run = try await GitRun(["rev-parse", "--show-toplevel"], in: folder)
        guard run.isSuccess else { throw .noRepository(folder: folder, errors: run.errors) }
        root = run.output.withoutLineEnd
    }

    /// The commit that a name refers to.
    package func commit(_ name: RevisionName) async throws(GitError) -> Commit {
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", name.text + "^{commit}"]
        let run = try await GitRun(arguments, in: root)
        let id = run.output.withoutLineEnd
        guard run.isSuccess, !id.isEmpty, id.utf8.allSatisfy(\.isASCIIHexDigit) else {
            throw .revisionUnknown(name, errors: run.errors)
        }
        return Commit(name: name, id: id)
    }

    /// Where the history of the work tree diverged from that of a commit: their merge base, as in `git diff commit...`.
    ///
    /// - Returns: `nil` if they have no commit in common, or none that a shallow clone has.
    package func mergeBase(with commit: Commit) async throws(GitError) -> Commit? {
        let run = try await GitRun(["merge-base", commit.id, "HEAD"], in: root)
        switch run.exitStatus {
        case 0:
            let id = run.output.withoutLineEnd
            guard let name = RevisionName(id) else { return nil }
            return id == commit.id ? commit : try await self.commit(name)
        case 1: return nil
        default:
            // On a branch without any commit there is no `HEAD` yet.
            let head = try await GitRun(["rev-parse", "--verify", "--quiet", "HEAD"], in: root)
            guard !head.isSuccess else { throw .failed(command: "merge-base", errors: run.errors) }
            return nil
        }
    }

    /// Checks a folder out to another place, as it was at a commit.
    ///
    /// - Parameters:
    ///   - folder: of the work tree, as the user names it.
    ///   - target: the absolute path of a folder to create, outside any repository.
    package func export(_ folder: String, of commit: Commit, to target: String) async throws(GitError) {
        let path = try await path(of: folder)
        let tree = try await GitRun(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(commit.id):\(path)"], in: root)
        guard tree.isSuccess else { throw .folderMissing(folder, commit.name) }
        do throws(FileError) { try FileSystem.makeDirectories(target) } catch { throw .machine(error) }
        // With an index beside the target, git does not change that of the user.
        let index = target + ".index"
        for arguments in [
            ["read-tree", tree.output.withoutLineEnd],
            ["checkout-index", "--all", "--force", "--prefix=\(joinPath(target, ""))"],
        ] {
            let run = try await GitRun(arguments, in: root, index: index)
            guard run.isSuccess else { throw .failed(command: arguments[0], errors: run.errors) }
        }
    }

    /// The path of a folder below the root of the work tree, without a slash at its end.
    private func path(of folder: String) async throws(GitError) -> String {
        let own = try await Repository(containing: folder)
        guard own.root == root else { throw .differentRepositories(root, folder) }
        let run = try await GitRun(["rev-parse", "--show-prefix"], in: folder)
        guard run.isSuccess else { throw .noRepository(folder: folder, errors: run.errors) }
        let prefix = run.output.withoutLineEnd
        return prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    }
}

extension String {
    /// The only line of git's output.
    fileprivate var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
