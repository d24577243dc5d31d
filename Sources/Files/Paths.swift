/// The path of a name in a folder; an empty folder is the current one.
package func joinPath(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}

/// Splits off the last component: `a/b/c` is `a/b` and `c`; slashes at the end are ignored.
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
