/// The differences between the files of the new site and the live one, collected while files are added.
struct FileChanges: Sendable {
    enum State: Sendable {
        /// In the live site, and not added to the new one so far.
        case stale
        /// In the new site only.
        case added
        /// In both, with different bytes.
        case changed
        /// In both, with the same bytes.
        case unchanged
    }

    struct Entry: Sendable {
        /// In bytes; that of the new file if both sites have one.
        var size: Int
        var state: State

        var isOld: Bool { state != .added }
        var isNew: Bool { state != .stale }
    }

    typealias File = (path: SitePath, entry: Entry)

    private(set) var entries: [SitePath: Entry] = [:]
    /// The first failure. A site with a missing file must not be published.
    private(set) var failure: PublishingError?
    /// Of the new site.
    private var folders: Set<SitePath> = []
    private var isClosed = false

    init(live manifest: Manifest) {
        entries.reserveCapacity(manifest.files.count)
        for file in manifest.files {
            entries[file.path] = Entry(size: file.size, state: .stale)
        }
    }

    /// Adds a file of the new site, as added or changed.
    ///
    /// - Returns: whether it may be unchanged, because the live one has the same size.
    mutating func add(_ path: SitePath, size: Int) throws(PublishingError) -> Bool {
        precondition(!isClosed, "a file was added after the site was published or abandoned")
        let live = entries[path]
        if let live, live.isNew { throw .repeated(path) }
        if folders.contains(path) { throw .fileAndFolder(path) }
        try addFolders(of: path)
        entries[path] = Entry(size: size, state: live == nil ? .added : .changed)
        return live?.size == size
    }

    private mutating func addFolders(of path: SitePath) throws(PublishingError) {
        var next = path.folder
        while let folder = next, folders.insert(folder).inserted {
            if let file = entries[folder], file.isNew { throw .fileAndFolder(folder) }
            next = folder.folder
        }
    }

    mutating func markUnchanged(_ path: SitePath) {
        entries[path]?.state = .unchanged
    }

    mutating func fail(_ error: PublishingError) {
        failure = failure ?? error
    }

    /// Rejects all further files.
    mutating func close() {
        isClosed = true
        folders = []
    }

    /// All files of both sites in the order of their paths.
    func sortedFiles() -> [File] {
        entries.map { (path: $0.key, entry: $0.value) }.sorted { $0.path < $1.path }
    }
}
