internal import CSystemCalls
internal import Libc

/// Operations on files by their paths, which may contain symbolic links.
package enum FileSystem {
    /// Reads a whole file, following symbolic links.
    ///
    /// - Parameter limit: the largest size that is read, in bytes.
    package static func read(_ path: String, limit: Int) throws(ReadError) -> [UInt8] {
        let file: OpenFile
        do throws(FileError) { file = try OpenFile(reading: path) } catch { throw .failed(error) }
        return try file.contents(limit: limit)
    }

    /// Lists all files below a folder, which may be a symbolic link itself; links below it are listed, not followed.
    ///
    /// - Parameter includingHidden: whether to list files that begin with a dot, or are in a folder that does.
    /// - Returns: the files, sorted by the bytes of their paths.
    package static func list(_ root: String, includingHidden: Bool = false) throws(ListingError) -> [ListedFile] {
        var files: [ListedFile] = []
        do throws(FileError) {
            try DirectoryStream(Directory(root)).collect(into: &files, prefix: "", includingHidden: includingHidden)
        } catch {
            throw error == FileError(.open, root, ENOENT) ? .missing(path: root) : .failed(error)
        }
        files.sort { $0.path.precedesInBytes($1.path) }
        return files
    }

    /// Lists what is at a path below a folder: nothing, a file, or all files of a folder.
    ///
    /// - Parameters:
    ///   - path: relative to the folder; empty for the folder itself.
    ///   - root: the folder, which may be a symbolic link.
    /// - Returns: the files that are not hidden, with paths relative to the root, sorted by their bytes.
    package static func list(_ path: String, below root: String) throws(ListingError) -> [ListedFile] {
        guard !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) else {
            return []
        }
        let place = path.isEmpty ? root : joinPath(root, path)
        do throws(FileError) {
            guard let kind = try status(of: place)?.kind else { return [] }
            if kind != .directory, !path.isEmpty { return [ListedFile(path: path, kind: kind)] }
        } catch {
            throw .failed(error)
        }
        do throws(ListingError) {
            return try list(place).map { ListedFile(path: joinPath(path, $0.path), kind: $0.kind) }
        } catch {
            // Removed since it was found.
            if case .missing = error { return [] }
            throw error
        }
    }

    /// The status of a file, not following a symbolic link at the end of the path.
    ///
    /// - Returns: nil if there is no such file.
    package static func status(of path: String) throws(FileError) -> FileStatus? {
        try FileStatus(of: path, in: AT_FDCWD, shownAs: path)
    }

    /// Creates a folder and those above it, unless they exist.
    package static func makeDirectories(_ path: String) throws(FileError) {
        if path.isEmpty { return }
        if try status(of: path) != nil { return }
        try makeDirectories(splitPath(path).folder)
        do {
            _ = try perform(.makeFolder, path) { path.withCString { mkdir($0, 0o777) } }
        } catch let error where error.code == EEXIST {
            // Created by somebody else in the meantime.
        }
    }

    /// The absolute path of a file, free of symbolic links.
    package static func resolveLinks(_ path: String) throws(FileError) -> String {
        guard let resolved = realpath(path, nil) else { throw FileError(.resolve, path, errno) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Sets the umask of the process, so that files and folders for everybody to read get exactly those permissions.
    package static func allowPublicFiles() { umask(0o022) }

    /// Whether a folder is on a file system, such as NFS, on which others make changes that this system does not report.
    package static func isOnNetwork(_ folder: String) -> Bool { is_on_network(folder) == 1 }
}

/// A file that was found by listing a folder.
package struct ListedFile: Sendable, Hashable {
    /// Relative to the folder that was listed.
    package let path: String
    /// Never `directory`. A name that is not UTF-8 is `other`, with replacement characters in its path.
    package let kind: FileKind
}

extension DirectoryStream {
    fileprivate func collect(
        into files: inout [ListedFile], prefix: String, includingHidden: Bool
    ) throws(FileError) {
        try forEach { entry throws(FileError) in
            if entry.isHidden && !includingHidden { return }
            guard let name = entry.name else {
                files.append(ListedFile(path: prefix + entry.shownName, kind: .other))
                return
            }
            if entry.kind == .directory {
                let folder = try DirectoryStream(entry, of: self)
                try folder.collect(into: &files, prefix: "\(prefix)\(name)/", includingHidden: includingHidden)
            } else {
                files.append(ListedFile(path: prefix + name, kind: entry.kind))
            }
        }
    }
}
