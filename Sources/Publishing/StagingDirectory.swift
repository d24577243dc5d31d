internal import Files
internal import Libc
internal import Synchronization

/// The new site while it is assembled, beside the live one.
///
/// The folder may already contain links to files of the live site, which the last publication has kept. They are used if
/// the folder contains nothing else. A build that changes one page of many then creates one file, instead of all links
/// and folders of the site.
final class StagingDirectory: Sendable {
    private let directory: Directory
    private let live: LiveSite?
    private let state = Mutex(State())

    private struct State {
        var isPrepared = false
        /// Whether the folder had links to the live site.
        var isReused = false
        /// The folders that are known to exist.
        var folders: Set<SitePath> = []
        /// The files that are links to files of the live site.
        var links: Set<SitePath> = []
        var hasCopies = false
    }

    init(_ directory: consuming Directory, live: LiveSite?) {
        self.directory = directory
        self.live = live
    }

    /// Whether all files that both sites have are links to the same file.
    var sharesEveryFile: Bool { state.withLock { !$0.hasCopies } }

    /// Inspects the folder, once, before anything is changed in it. If it contains anything but links to files of the live
    /// site, everything in it is removed.
    func prepare() throws(FileError) {
        try state.withLock { state throws(FileError) in
            if state.isPrepared { return }
            // A folder that cannot be read is not worth keeping.
            if let live, (try? collectLinks(in: nil, to: live, &state)) == true {
                state.isReused = !state.links.isEmpty
            } else {
                try directory.removeContents()
                state.folders = []
                state.links = []
            }
            try directory.setPermissions(.publicFolder)
            state.isPrepared = true
        }
    }

    /// - Returns: whether the folder, with those below it, contains links to the live site and nothing else.
    private func collectLinks(
        in folder: SitePath?, to live: LiveSite, _ state: inout State
    ) throws(FileError) -> Bool {
        let place = try Directory(folder?.text ?? ".", in: directory)
        let isPublic = try place.status().permissions == .publicFolder
        guard isPublic || folder == nil else { return false }
        let stream = try DirectoryStream(place)
        var count = 0
        while true {
            let isExpected = try stream.next { entry throws(FileError) in
                count += 1
                guard let name = entry.name, let path = try? SitePath(joinPath(folder?.text ?? "", name)) else {
                    return false
                }
                if entry.kind == .directory {
                    state.folders.insert(path)
                    return try collectLinks(in: path, to: live, &state)
                }
                state.links.insert(path)
                return try live.isSameFile(as: stream.status(of: entry), at: path)
            }
            guard let isExpected else { return count > 0 || folder == nil }
            if !isExpected { return false }
        }
    }

    /// Writes a file that the live site does not have, or has with different bytes.
    func write(_ path: SitePath, _ bytes: Span<UInt8>) throws(FileError) {
        try prepare()
        if let folder = path.folder { try makeFolder(folder) }
        // Never written in place: it may be a link to a live file.
        if state.withLock({ $0.isReused }) { try directory.removeTree(path.text) }
        // No fsync: the guarantee covers a killed process, not a power cut, and it would take longer than the whole build.
        try directory.create(path.text, bytes, permissions: .publicFile)
    }

    /// Adds files of the live site as they are, with their times.
    func link(_ paths: ArraySlice<SitePath>) throws(FileError) {
        guard let live else { return }
        let missing = state.withLock { state in paths.filter { !state.links.contains($0) } }
        var last: SitePath?
        for path in missing {
            if let folder = path.folder, folder != last {
                try makeFolder(folder)
                last = folder
            }
            do {
                try live.directory.link(path.text, to: path.text, in: directory)
            } catch let error where [EXDEV, EPERM, EMLINK, ENOTSUP, EOPNOTSUPP].contains(error.code) {
                // There are two file systems, or one without links, or too many links.
                try live.directory.copy(path.text, to: path.text, in: directory)
                state.withLock { $0.hasCopies = true }
            }
        }
    }

    /// Removes the link to a live file that the new site does not have.
    func remove(_ path: SitePath) throws(FileError) {
        guard state.withLock({ $0.links.contains(path) }) else { return }
        do {
            try directory.removeFile(path.text)
            directory.removeEmptyFolders(above: path)
        } catch let error where error.isMissing {
            // The new site has a file where the folder was.
        } catch {
            // The new site may have a folder where the file was.
            guard try directory.status(of: path.text)?.kind == .directory else { throw error }
        }
    }

    /// Marks the new site as complete. Called last.
    func write(_ manifest: Manifest) throws(FileError) {
        try directory.create(Manifest.name, manifest.bytes.span, permissions: .publicFile)
    }

    /// Two tasks may create the same folder at the same time, so it counts as known only after it was created.
    private func makeFolder(_ folder: SitePath) throws(FileError) {
        if state.withLock({ $0.folders.contains(folder) }) { return }
        if let parent = folder.folder { try makeFolder(parent) }
        let isNew = try directory.makeDirectory(folder.text, permissions: .publicFolder)
        if !isNew, try directory.status(of: folder.text)?.kind != .directory {
            // It is a link to a live file, and the new site has a folder in its place.
            try? directory.removeFile(folder.text)
            try directory.makeDirectory(folder.text, permissions: .publicFolder)
        }
        state.withLock { _ = $0.folders.insert(folder) }
    }
}

extension Directory {
    /// Removes the folders that have become empty with the removal of a file.
    func removeEmptyFolders(above path: SitePath) {
        var next = path.folder
        while let folder = next, (try? removeDirectory(folder.text)) != nil { next = folder.folder }
    }
}
