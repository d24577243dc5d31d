internal import Files
internal import Libc

/// The folder beside the output in which a site is put together: `._site.sitegen`, which holds `lock` and `stage`.
/// Having one is having the lock. It disappears with its owner.
struct WorkFolder: ~Copyable, Sendable {
    /// The folder that the output is in.
    let parent: Directory
    private let directory: Directory
    private let name: String
    private let lock: OpenFile

    private static let lockName = "lock"
    private static let stageName = "stage"

    /// Takes the lock, and removes what a killed build has left.
    ///
    /// - Returns: nil if another build has the lock.
    static func open(for output: Output) throws(FileError) -> WorkFolder? {
        try makeDirectories(output.parent)
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
        try parent.makeDirectory(name)
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
        try work.removeStage()
        return work
    }

    /// Does what it can; the next build does the rest.
    deinit {
        try? directory.removeTree(Self.stageName)
        try? directory.removeFile(Self.lockName)
        // Fails, as it should, if another build has made its lock by now.
        try? parent.removeDirectory(name)
    }

    /// Makes the folder for the new site.
    func makeStage() throws(FileError) -> Directory {
        try directory.makeDirectory(Self.stageName)
        return try Directory(Self.stageName, in: directory)
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

    func removeStage() throws(FileError) {
        try directory.removeTree(Self.stageName)
    }
}
