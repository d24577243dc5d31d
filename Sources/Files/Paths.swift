internal import CSystemCalls
internal import Libc

/// The path of a name in a folder; an empty folder is the current one.
package func joinPath(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}

/// Splits off the last component: `a/b/c` is `a/b` and `c`; slashes at the end don't count.
package func splitPath(_ path: String) -> (folder: String, name: String) {
    let slash = UInt8(ascii: "/")
    var end = path.utf8.endIndex
    while end > path.utf8.startIndex, path.utf8[path.utf8.index(before: end)] == slash {
        end = path.utf8.index(before: end)
    }
    guard let last = path.utf8[..<end].lastIndex(of: slash) else { return ("", String(path[..<end])) }
    let folder = last == path.utf8.startIndex ? "/" : String(path[..<last])
    return (folder, String(path[path.utf8.index(after: last)..<end]))
}

/// The part of a path below a folder: `codes/4.3.2.md` of `Content/codes/4.3.2.md` below `Content`.
///
/// - Returns: `nil` for a path that is not in the folder, such as `Content-old/a` for `Content`.
package func relativePath(_ path: String, below folder: String) -> String? {
    let prefix = joinPath(folder, "").utf8
    guard path.utf8.starts(with: prefix) else { return nil }
    return String(Substring(path.utf8.dropFirst(prefix.count)))
}

/// What a path stands for, not following a symbolic link at its end.
///
/// - Returns: nil if there is no such file.
package func status(of path: String) throws(FileError) -> FileStatus? {
    try status(of: path, in: AT_FDCWD, shownAs: path)
}

/// What a name stands for, not following a symbolic link at its end.
func status(
    of name: String, in folder: CInt, shownAs path: @autoclosure () -> String
) throws(FileError) -> FileStatus? {
    var status = stat()
    do {
        _ = try perform(.inspect, path()) {
            name.withCString { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
        }
        return FileStatus(status)
    } catch let error where error.code == ENOENT {
        return nil
    }
}

/// Whether a folder is on a file system, such as NFS, on which others make changes that this system does not report.
package func isOnNetwork(_ folder: String) -> Bool { is_on_network(folder) == 1 }

/// Makes a folder and those above it, unless they exist.
package func makeDirectories(_ path: String) throws(FileError) {
    if path.isEmpty { return }
    if try status(of: path) != nil { return }
    try makeDirectories(splitPath(path).folder)
    do {
        _ = try perform(.makeFolder, path) { path.withCString { mkdir($0, 0o777) } }
    } catch let error where error.code == EEXIST {
        // Somebody else made it just now.
    }
}

/// The absolute path of a file, free of symbolic links.
package func resolveLinks(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError(.resolve, path, errno) }
    defer { free(resolved) }
    return String(cString: resolved)
}
