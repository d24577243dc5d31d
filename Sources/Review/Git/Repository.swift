internal import Files

/// The git repository that a folder is in. It is only read: neither its work tree nor its index is touched.
package struct Repository: Sendable {
    /// The absolute path of its work tree.
    package let root: String

    /// A commit and what the user calls it.
    package struct Commit: Sendable {
        package let name: RevisionName
        /// The whole object name, in hexadecimal digits.
        package let id: String
    }

    /// - Parameter folder: any folder of the work tree.
    package init(containing folder: String) async throws(GitError) {
        let outcome = try await git(["rev-parse", "--show-toplevel"], in: folder)
        guard outcome.status == 0 else { throw .noRepository(folder: folder, said: outcome.errors) }
        root = outcome.output.withoutLineEnd
    }

    /// The commit that a name stands for.
    package func commit(_ name: RevisionName) async throws(GitError) -> Commit {
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", name.text + "^{commit}"]
        let outcome = try await git(arguments, in: root)
        let id = outcome.output.withoutLineEnd
        guard outcome.status == 0, !id.isEmpty, id.utf8.allSatisfy(\.isHexadecimalDigit) else {
            throw .revisionUnknown(name, said: outcome.errors)
        }
        return Commit(name: name, id: id)
    }

    /// Where the history of the work tree left that of a commit: the merge base of the two, as `git diff commit...` takes it.
    ///
    /// - Returns: `nil` if they have no commit in common, or none that a shallow clone reaches to.
    package func mergeBase(with commit: Commit) async throws(GitError) -> Commit? {
        let outcome = try await git(["merge-base", commit.id, "HEAD"], in: root)
        switch outcome.status {
        case 0:
            let id = outcome.output.withoutLineEnd
            guard let name = RevisionName(id) else { return nil }
            return id == commit.id ? commit : try await self.commit(name)
        case 1: return nil
        default:
            // On a branch without any commit there is no `HEAD` yet.
            let head = try await git(["rev-parse", "--verify", "--quiet", "HEAD"], in: root)
            guard head.status != 0 else { throw .failed(command: "merge-base", said: outcome.errors) }
            return nil
        }
    }

    /// Writes a folder to another place as it was at a commit, in the way of a checkout.
    ///
    /// - Parameters:
    ///   - folder: of the work tree, as the user names it.
    ///   - target: a new folder with the files, the absolute path of which is in no repository.
    package func export(_ folder: String, of commit: Commit, to target: String) async throws(GitError) {
        let path = try await path(of: folder)
        let tree = try await git(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(commit.id):\(path)"], in: root)
        guard tree.status == 0 else { throw .folderMissing(folder, commit.name) }
        do throws(FileError) { try makeDirectories(target) } catch { throw .machine(error) }
        // An index of its own, beside the target, keeps git away from the user's.
        let index = target + ".index"
        for arguments in [
            ["read-tree", tree.output.withoutLineEnd],
            ["checkout-index", "--all", "--force", "--prefix=\(joinPath(target, ""))"],
        ] {
            let outcome = try await git(arguments, in: root, index: index)
            guard outcome.status == 0 else { throw .failed(command: arguments[0], said: outcome.errors) }
        }
    }

    /// Where a folder is below the root of the work tree, without a slash at its end.
    private func path(of folder: String) async throws(GitError) -> String {
        let own = try await Repository(containing: folder)
        guard own.root == root else { throw .foldersApart(root, folder) }
        let outcome = try await git(["rev-parse", "--show-prefix"], in: folder)
        guard outcome.status == 0 else { throw .noRepository(folder: folder, said: outcome.errors) }
        let prefix = outcome.output.withoutLineEnd
        return prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    }
}

extension String {
    /// The one line that git wrote.
    fileprivate var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
    }
}
