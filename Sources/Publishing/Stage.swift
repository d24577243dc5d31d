internal import Files
internal import Synchronization
internal import Libc

/// The new site while it is put together, beside the live one.
final class Stage: Sendable {
    private let directory: Directory
    /// The folders that are there for sure.
    private let folders = Mutex<Set<SitePath>>([])

    init(_ directory: consuming Directory) {
        self.directory = directory
    }

    func write(_ path: SitePath, _ bytes: Span<UInt8>) throws(FileError) {
        if let folder = path.folder { try makeFolder(folder) }
        let file = try directory.create(path.text)
        try file.write(bytes)
        // No fsync: the promise is against a killed process, not against a power cut, and it would cost more than the
        // whole build.
        try file.close()
    }

    /// Takes over files of the live site as they are, with their times.
    func adopt(_ paths: ArraySlice<SitePath>, from live: LiveSite) throws(FileError) {
        var last: SitePath?
        for path in paths {
            if let folder = path.folder, folder != last {
                try makeFolder(folder)
                last = folder
            }
            do {
                try live.directory.link(path.text, to: path.text, in: directory)
            } catch let error where [EXDEV, EPERM, EMLINK, ENOTSUP, EOPNOTSUPP].contains(error.code) {
                // Two file systems, one without links, or too many links.
                try live.directory.copy(path.text, to: path.text, in: directory)
            }
        }
    }

    /// Marks the stage as a whole site; comes last.
    func write(_ manifest: Manifest) throws(FileError) {
        let file = try directory.create(Manifest.name)
        try manifest.write(to: file)
        try file.close()
    }

    /// Two tasks may make the same folder at once: it counts as made only when it is.
    private func makeFolder(_ folder: SitePath) throws(FileError) {
        if folders.withLock({ $0.contains(folder) }) { return }
        do {
            try directory.makeDirectory(folder.text)
        } catch let error where error.code == ENOENT {
            guard let parent = folder.folder else { throw error }
            try makeFolder(parent)
            try directory.makeDirectory(folder.text)
        }
        folders.withLock { _ = $0.insert(folder) }
    }
}
