internal import Files

/// The folder to publish to: a name in its parent, where the exchange takes place.
struct Output: Sendable {
    let parent: String
    let name: String

    /// Follows a symbolic link, so that its target is replaced and not the link.
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
