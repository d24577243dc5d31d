internal import Files
internal import Libc

/// The folder beside the output in which a site is assembled: `._site.sitegen`. Its owner has the lock.
///
/// It contains `lock` and `stage` during a build. After a site was replaced it contains `links`, a hard link to each file
/// that the site shares with the previous one, which becomes the next stage. The links need no space on the disk except
/// for their folders.
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

    /// Takes the lock, and removes the leftovers of a killed build.
    ///
    /// - Returns: nil if another build has the lock.
    static func open(for output: Output) throws(FileError) -> WorkFolder? {
        try FileSystem.makeDirectories(output.parent)
        var attempts = 0
        while true {
            do throws(FileError) {
                return try take(for: output)
            } catch {
                // A build that has just ended removed the folder or the lock after we had opened it.
                attempts += 1
                if error.code != ENOENT || attempts == 100 { throw error }
            }
        }
    }

    private static func take(for output: Output) throws(FileError) -> WorkFolder? {
        let name = ".\(output.name).sitegen"
        let parent = try Directory(output.parent)
        // Private, since its content is not published yet, or no longer.
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
        // The owner of the lock removes its file at the end. A build that has that file open may then lock it while a third
        // build creates and locks a new one, so a file without a name is not a lock. A file with a name keeps it, since
        // only the owner removes it, and the folder stays as long as the file exists.
        guard try lock.status().links > 0 else { throw FileError(.lock, lock.path, ENOENT) }
        let work = WorkFolder(parent: parent, directory: directory, name: name, lock: lock)
        if let error = work.removeStage() { throw error }
        return work
    }

    /// Removes as much as possible; the next build removes the rest.
    deinit {
        try? directory.removeTree(Self.stageName)
        try? directory.removeFile(Self.lockName)
        // Fails, as intended, if there are links, or if another build has created its lock by now.
        try? parent.removeDirectory(name)
    }

    /// Opens the folder for the new site, with the links that were kept, or else empty.
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

    /// Keeps the content of the stage, if any, for the next build, hidden from git.
    func keepStage() {
        do {
            if try Directory(Self.stageName, in: directory).isEmpty() { return }
            try directory.create(Self.ignoreName, Array("*\n".utf8).span)
            try directory.rename(Self.stageName, to: Self.linksName, in: directory)
        } catch {
            // The stage is then removed, and the next build creates the links.
        }
    }

    /// Moves the stage to the output, where there is nothing yet, or an empty folder.
    func moveStage(to output: Output) throws(FileError) {
        // Does not need RENAME_NOREPLACE, which some file systems lack: a folder can only replace an empty one.
        try directory.rename(Self.stageName, to: output.name, in: parent)
    }

    /// Exchanges the stage and the live site.
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
