internal import Libc

/// A file that a listing came upon.
package struct ListedFile: Sendable, Hashable {
    /// Relative to the folder that was listed.
    package let path: String
    /// Never `directory`. A name that is not UTF-8 is `other`, with replacement characters in its path.
    package let kind: FileKind
}

/// Why a folder was not listed.
package enum ListingError: Error, Sendable, Hashable {
    /// There is no such folder.
    case missing(path: String)
    case failed(FileError)
}

extension ListingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): "there is no folder \(path)"
        case .failed(let error): error.description
        }
    }
}

/// Lists all files below a folder, which may be a symbolic link itself; those below are listed, not followed. Best
/// called by its full name, `Files.list`.
///
/// - Parameter includingHidden: whether to list what begins with a dot, or is in a folder that does.
/// - Returns: the files, sorted by the bytes of their paths.
package func list(_ root: String, includingHidden: Bool = false) throws(ListingError) -> [ListedFile] {
    var files: [ListedFile] = []
    do throws(FileError) {
        let stream = try DirectoryStream(root)
        try stream.collect(into: &files, prefix: "", includingHidden: includingHidden)
    } catch {
        throw error == FileError(.open, root, ENOENT) ? .missing(path: root) : .failed(error)
    }
    files.sort { $0.path.precedesInBytes($1.path) }
    return files
}

/// Lists what a path below a folder stands for now: nothing, a file, or all files of a folder. Best called by its full
/// name, `Files.list`.
///
/// - Parameters:
///   - path: relative to the folder; empty for the folder itself.
///   - root: the folder, which may be a symbolic link.
/// - Returns: the files, with paths relative to the root and none that is hidden, sorted by their bytes.
package func list(_ path: String, below root: String) throws(ListingError) -> [ListedFile] {
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
        return try list(place).map { ListedFile(path: path.isEmpty ? $0.path : "\(path)/\($0.path)", kind: $0.kind) }
    } catch {
        // It has gone meanwhile.
        if case .missing = error { return [] }
        throw error
    }
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
