internal import Files

extension LiveSite {
    /// Throws if somebody else has put files into the site, since they would be lost with it. Empty folders are ignored.
    ///
    /// - Parameter isKnown: whether the manifest lists the path.
    func rejectForeignFiles(
        concurrency: Concurrency, isKnown: @escaping @Sendable (SitePath) -> Bool
    ) async throws(PublishingError) {
        var foreign: [String] = []
        var level = [""]
        while !level.isEmpty {
            let listings = try await orderedMap(level, concurrency: concurrency) { folders throws(PublishingError) in
                var listing = FolderListing()
                for folder in folders { try onSystem(try self.list(folder, &listing, isKnown: isKnown)) }
                return listing
            }
            level = listings.flatMap(\.folders)
            foreign += listings.flatMap(\.foreignFiles)
        }
        if foreign.isEmpty { return }
        foreign.sort { $0.precedesInBytes($1) }
        throw .foreignFiles(output: output.path, first: Array(foreign.prefix(3)), count: foreign.count)
    }

    private func list(
        _ folder: String, _ listing: inout FolderListing, isKnown: (SitePath) -> Bool
    ) throws(FileError) {
        let stream = try DirectoryStream(Directory(folder.isEmpty ? "." : folder, in: directory))
        try stream.forEach { entry throws(FileError) in
            let path = joinPath(folder, entry.shownName)
            if entry.kind == .directory {
                listing.folders.append(path)
            } else if path != Manifest.name && !((try? SitePath(path)).map(isKnown) ?? false) {
                listing.foreignFiles.append(path)
            }
        }
    }
}

/// The content of some folders of the site.
private struct FolderListing: Sendable {
    var folders: [String] = []
    var foreignFiles: [String] = []
}
