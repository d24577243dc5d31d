import Files

/// Whether one of two folders is the other or is inside it, symbolic links followed.
func overlap(_ first: String, _ second: String) -> Bool {
    let (first, second) = (components(of: first), components(of: second))
    return first.starts(with: second) || second.starts(with: first)
}

/// The components of a path from the root. What does not exist yet is taken as it is written.
private func components(of path: String) -> [Substring] {
    if let resolved = try? FileSystem.resolveLinks(path) { return resolved.split(separator: "/") }
    let (folder, name) = splitPath(path)
    guard !name.isEmpty else { return [] }
    return components(of: folder.isEmpty ? "." : folder) + (name == "." ? [] : [Substring(name)])
}
