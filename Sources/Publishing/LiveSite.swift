internal import Files
internal import Libc

/// The site as it is published now.
final class LiveSite: Sendable {
    let directory: Directory
    let output: Output

    /// Makes sure that what is at the output may be replaced.
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

    /// Whether the output is still the folder that the build has looked at.
    func isInPlace(in parent: borrowing Directory) throws(FileError) -> Bool {
        try parent.status(of: output.name)?.identity == directory.status().identity
    }

    /// Removes files and the folders that have no others, as far as possible. Meant for when the site is live no more.
    ///
    /// - Parameter paths: sorted, so that the files of a folder follow one another.
    func remove(_ paths: ArraySlice<SitePath>) {
        var folder: SitePath?
        for path in paths {
            if let left = folder, path.folder != left { try? directory.removeDirectory(left.text) }
            folder = path.folder
            try? directory.removeFile(path.text)
        }
        if let folder { try? directory.removeDirectory(folder.text) }
    }
}
