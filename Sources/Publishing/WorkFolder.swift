internal import Files
internal import Libc

/// The folder beside the output in which a site is put together: `._site.sitegen`. Whoever has one has the lock.
///
/// It holds `lock` and `stage` while a build works. After a site was replaced it holds `links`, a second name for each
/// file that the site shares with the one before, to be the next stage. They take no room but that of the folders.
struct WorkFolder: ~Copyable, Sendable {
    /// The folder that the output is in.
    let parent: Directory
    private let directory: Directory
    private let name: String
    private let lock: OpenFile

    private static let lockName = "lock"
    private static let stageName = "stage"
    private static let linksName = "links"
    private static let ignoreName = ".gitignore"

    /// Takes the lock, and removes what a killed build has left.
    ///
    /// - Returns: nil if another build has the lock.
    static func open(for output: Output) throws(FileError) -> WorkFolder? {
        try FileSystem.makeDirectories(output.parent)
        var attempts = 0
        while true {
            do throws(FileError) {
                return try take(for: output)
            } catch {
                // A build that has just ended took the folder or the lock away after we had opened it.
                attempts += 1
                if error.code != ENOENT || attempts == 100 { throw error }
            }
        }
    }

    private static func take(for output: Output) throws(FileError) -> WorkFolder? {
        let name = ".\(output.name).sitegen"
        let parent = try Directory(output.parent)
        // Private: what is in here was or will be published, but is not yet, or no more.
        try parent.makeDirectory(name, permissions: .privateFolder)
        let directory = try Directory(name, in: parent)
        let lock: OpenFile
        do {
            lock = try directory.openOrCreate(lockName)
        } catch {
            try? parent.removeDirectory(name)
            throw error
        }
        guard try lock.tryLock() else { return nil }
        // The owner of the lock removes its file at the end, so whoever has waited with that file open may find it
        // free, while a third build makes and locks a new one. A file that has lost its name is no lock. One that has
        // it keeps it, since only the owner takes it away; and as long as it is there the folder stays too.
        guard try lock.status().links > 0 else { throw FileError(.lock, lock.path, ENOENT) }
        let work = WorkFolder(parent: parent, directory: directory, name: name, lock: lock)
        if let error = work.removeStage() { throw error }
        return work
    }

    /// Does what it can; the next build does the rest.
    deinit {
        try? directory.removeTree(Self.stageName)
        try? directory.removeFile(Self.lockName)
        // Fails, as it should, if there are links, or another build has created its lock by now.
        try? parent.removeDirectory(name)
    }

    /// Opens the folder for the new site: the links that were kept, or else an empty one.
    func openStage() throws(FileError) -> Directory {
        try? directory.removeFile(Self.ignoreName)
        if try directory.status(of: Self.linksName)?.kind == .directory {
            try directory.rename(Self.linksName, to: Self.stageName, in: directory)
        } else {
            try directory.removeTree(Self.linksName)
            try directory.makeDirectory(Self.stageName, permissions: .publicFolder)
        }
        return try Directory(Self.stageName, in: directory)
    }

    /// Keeps what is in the stage for the next build, if anything is, out of sight of git.
    func keepStage() {
        do {
            if try Directory(Self.stageName, in: directory).isEmpty() { return }
            try directory.create(Self.ignoreName, Array("*\n".utf8).span)
            try directory.rename(Self.stageName, to: Self.linksName, in: directory)
        } catch {
            // It is removed then, and the next build creates the links.
        }
    }

    /// Moves the stage to where there is no site yet, at most an empty folder.
    func moveStage(to output: Output) throws(FileError) {
        // Needs no RENAME_NOREPLACE, which some file systems lack: a folder never replaces anything but an empty one.
        try directory.rename(Self.stageName, to: output.name, in: parent)
    }

    /// Puts the stage in the place of the live site, which becomes the stage.
    func exchangeStage(with output: Output) throws(FileError) {
        try directory.exchange(Self.stageName, with: output.name, in: parent)
    }

    /// - Returns: why it was not removed entirely.
    func removeStage() -> FileError? {
        do throws(FileError) {
            try directory.removeTree(Self.stageName)
            return nil
        } catch {
            return error
        }
    }
}
