#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Whether one of two folders is the other or is inside it, symbolic links followed.
func overlap(_ first: String, _ second: String) -> Bool {
    let (first, second) = (components(of: first), components(of: second))
    return first.starts(with: second) || second.starts(with: first)
}

/// The components of a path from the root. What does not exist yet is taken as it is written.
private func components(of path: String) -> [Substring] {
    if let resolved = realpath(path, nil) {
        defer { free(resolved) }
        return String(cString: resolved).split(separator: "/")
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.popLast() else { return [] }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return components(of: parent.isEmpty ? "." : parent) + (last == "." ? [] : [last])
}
