internal import Libc

extension Directory {
    /// Removes a file, a symbolic link (not what it leads to), or a folder with all that it holds.
    /// It is fine if there is no such name.
    package func removeTree(_ name: String) throws(FileError) {
        guard let status = try status(of: name) else { return }
        guard status.kind == .directory else { return try removeFile(name) }
        try removeContents(of: DirectoryStream(name, in: self))
        try removeDirectory(name)
    }
}

private func removeContents(of stream: borrowing DirectoryStream) throws(FileError) {
    var removed = 0
    // Again until nothing is left: some file systems skip entries of a folder that changes while it is listed.
    repeat {
        removed = 0
        try stream.forEach { entry throws(FileError) in
            try remove(entry, from: stream)
            removed += 1
        }
        stream.rewind()
    } while removed > 0
}

/// Goes by the descriptor of the folder and the raw name: a symbolic link is never followed, whatever else happens to
/// the tree at the same time, and names that are not UTF-8 go too.
private func remove(_ entry: borrowing DirectoryEntry, from stream: borrowing DirectoryStream) throws(FileError) {
    let isFolder = entry.kind == .directory
    if isFolder { try removeContents(of: DirectoryStream(entry, of: stream)) }
    let name = entry.rawName
    _ = try perform(.remove, joinPath(stream.path, String(cString: name))) {
        unlinkat(stream.descriptor, name, isFolder ? AT_REMOVEDIR : 0)
    }
}
