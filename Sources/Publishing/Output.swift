internal import Files

/// Where the site goes: a name in a folder, which is where the exchange happens.
struct Output: Sendable {
    let parent: String
    let name: String

    /// Follows a symbolic link, so that the folder it leads to is replaced, not the link.
    init(_ path: String) throws(PublishingError) {
        var (parent, name) = splitPath(path)
        let status = try onSystem(try FileSystem.status(of: joinPath(parent, name)))
        if status?.kind == .symbolicLink || name == "." || name == ".." {
            (parent, name) = splitPath(try onSystem(try FileSystem.resolveLinks(path)))
        }
        if name.isEmpty { throw .unusable(output: path) }
        self.parent = parent
        self.name = name
    }

    /// The path to show in messages.
    var path: String { joinPath(parent, name) }
}
