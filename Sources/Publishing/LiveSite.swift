internal import Files
internal import Libc

/// The site that is published now.
final class LiveSite: Sendable {
    let directory: Directory
    let output: Output

    /// Checks that the output can be replaced.
    ///
    /// - Returns: nil if there is nothing to replace, or only an empty folder.
    init?(_ output: Output, in parent: borrowing Directory) throws(PublishingError) {
        guard let status = try onSystem(try parent.status(of: output.name)) else { return nil }
        guard status.kind == .directory else { throw .notFolder(output: output.path) }
        let directory = try onSystem(try Directory(output.name, in: parent))
        if try onSystem(try directory.status(of: Manifest.name)) == nil {
            if try onSystem(try directory.isEmpty()) { return nil }
            throw .notRecognized(output: output.path, reason: .missing)
        }
        self.directory = directory
        self.output = output
    }

    /// Reads the list of the site's files.
    func manifest() throws(PublishingError) -> Manifest {
        let problem: ManifestProblem
        do throws(ReadError) {
            let bytes = try directory.read(Manifest.name, limit: Manifest.sizeLimit)
            do throws(ManifestProblem) {
                return try Manifest(parsing: bytes)
            } catch {
                problem = error
            }
        } catch {
            switch error {
            case .notRegular: problem = .notRegular
            case .tooLarge: problem = .tooLarge
            case .failed(let error) where error.code == ELOOP: problem = .notRegular
            case .failed(let error): throw .system(error)
            }
        }
        throw .notRecognized(output: output.path, reason: problem)
    }

    /// Whether the output is still the folder that was checked.
    func isInPlace(in parent: borrowing Directory) throws(FileError) -> Bool {
        try parent.status(of: output.name)?.identity == directory.status().identity
    }

    /// Whether the site has a file with exactly these bytes and the permissions of a published file.
    func holds(_ bytes: Span<UInt8>, at path: SitePath) throws(FileError) -> Bool {
        try directory.holds(bytes, permissions: .publicFile, at: path.text)
    }

    /// Whether a file is a hard link to a file of the site.
    func isSameFile(as status: FileStatus?, at path: SitePath) throws(FileError) -> Bool {
        guard let status, status.kind == .regular else { return false }
        return try directory.status(of: path.text)?.identity == status.identity
    }

    /// Removes a file, if it exists, and the folders that become empty. Used once the site is no longer live.
    func remove(_ path: SitePath) throws(FileError) {
        do {
            try directory.removeFile(path.text)
        } catch let error where error.isMissing {
            // Removed by somebody else.
        }
        directory.removeEmptyFolders(above: path)
    }
}
