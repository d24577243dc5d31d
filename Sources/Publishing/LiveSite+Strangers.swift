internal import Files

extension LiveSite {
    /// Refuses to go on if somebody else has put files into the site: they would be lost with it.
    /// Empty folders are no loss.
    ///
    /// - Parameter isKnown: whether the manifest lists the path.
    func refuseStrangers(
        width: Int, isKnown: @escaping @Sendable (SitePath) -> Bool
    ) async throws(PublishingError) {
        var strangers: [String] = []
        var level = [""]
        while !level.isEmpty {
            let folders = level
            let visits = try await inSlices(of: folders.count, width: width) { slice throws(PublishingError) in
                var visit = Visit()
                for folder in folders[slice] {
                    try onSystem(try self.look(into: folder, &visit, isKnown: isKnown))
                }
                return visit
            }
            level = visits.flatMap(\.folders)
            strangers += visits.flatMap(\.strangers)
        }
        if strangers.isEmpty { return }
        strangers.sort { $0.precedesInBytes($1) }
        throw .strangers(output: output.path, first: Array(strangers.prefix(3)), count: strangers.count)
    }

    /// Lists one folder.
    private func look(
        into folder: String, _ visit: inout Visit, isKnown: (SitePath) -> Bool
    ) throws(FileError) {
        let stream = try DirectoryStream(folder.isEmpty ? "." : folder, in: directory)
        try stream.forEach { entry throws(FileError) in
            let path = joinPath(folder, entry.shownName)
            if entry.kind == .directory {
                visit.folders.append(path)
            } else if path != Manifest.name && !((try? SitePath(path)).map(isKnown) ?? false) {
                visit.strangers.append(path)
            }
        }
    }
}

/// What was found in some folders.
private struct Visit: Sendable {
    var folders: [String] = []
    var strangers: [String] = []
}
