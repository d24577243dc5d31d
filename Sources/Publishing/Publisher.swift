internal import Synchronization
internal import Libc
package import Files

/// Assembles a new site beside the live one, and then exchanges the two in one step.
///
///     let publisher = try Publisher(output: "_site", concurrency: concurrency)
///     for page in pages { try publisher.add(page.path, page.bytes.span) }
///     let summary = try await publisher.publish()
///
/// If the process is killed at any moment, the live site is the whole old one or the whole new one, and the next build
/// removes the leftovers. A publisher that is released without `publish` leaves nothing behind.
package final class Publisher: Sendable {
    private let output: Output
    private let concurrency: Concurrency
    private let live: LiveSite?
    private let staging: StagingDirectory
    private let changes: Mutex<FileChanges>
    /// Nil once the site is published or abandoned.
    private let work: Mutex<WorkFolder?>

    /// Takes the lock, checks that the output can be replaced, and removes the leftovers of a killed build.
    ///
    /// - Parameters:
    ///   - output: the folder to publish to, or a symbolic link to it. It is created, with its parents, if it does not
    ///     exist; otherwise it must be empty or created by `sitegen`.
    ///   - concurrency: how many tasks link and remove files when the site is published.
    package init(output path: String, concurrency: Concurrency) throws(PublishingError) {
        // The published files have the same permissions whoever builds the site. Setting them file by file takes longer.
        FileSystem.allowPublicFiles()
        output = try Output(path)
        self.concurrency = concurrency
        guard let work = try onSystem(try WorkFolder.open(for: output)) else { throw .busy(output: output.path) }
        live = try LiveSite(output, in: work.parent)
        changes = Mutex(FileChanges(live: try live?.manifest() ?? Manifest(files: [])))
        staging = StagingDirectory(try onSystem(try work.openStage()), live: live)
        self.work = Mutex(work)
    }

    /// Adds a file of the new site. Several tasks can call this at the same time.
    ///
    /// Writes the file unless the live site has it with the same bytes. After an error the site cannot be published.
    package func add(_ path: SitePath, _ bytes: Span<UInt8>) throws(PublishingError) {
        do throws(PublishingError) {
            let size = bytes.count
            let mayBeUnchanged = try changes.withLock { changes throws(PublishingError) in
                try changes.add(path, size: size)
            }
            if mayBeUnchanged, let live, try onSystem(try live.holds(bytes, at: path)) {
                changes.withLock { $0.markUnchanged(path) }
            } else {
                try onSystem(try staging.write(path, bytes))
            }
        } catch {
            changes.withLock { $0.fail(error) }
            throw error
        }
    }

    /// The changes that publishing would make, once all files are added.
    package func plan() -> Plan {
        Plan(changes.withLock { $0 })
    }

    /// Removes the new site and releases the lock. The live site stays as it is.
    package func abandon() {
        changes.withLock { $0.close() }
        work.withLock { $0 = nil }
    }

    /// Makes the new site the live one, once all files are added. Touches nothing, not even the folder, if the sites are
    /// the same.
    package func publish() async throws(PublishingError) -> Summary {
        let changes = changes.withLock { changes in
            changes.close()
            return changes
        }
        guard let work = work.withLock({ $0.take() }) else {
            preconditionFailure("a site is published only once, and not after it was abandoned")
        }
        if let failure = changes.failure { throw failure }
        let plan = Plan(changes)
        if plan.isEmpty && live != nil {
            work.keepStage()
            return Summary(plan: plan, leftover: nil)
        }

        let files = changes.sortedFiles()
        try await complete(files)
        guard let live else {
            try goLive(work)
            return Summary(plan: plan, leftover: nil)
        }
        // As late as possible, since files that somebody puts into the site after this are not found.
        try await live.rejectForeignFiles(concurrency: concurrency) { changes.entries[$0]?.isOld ?? false }
        try goLive(work, replacing: live)
        return Summary(plan: plan, leftover: await retire(live, files, work))
    }

    /// Adds the files that the new site shares with the live one, and the manifest.
    private func complete(_ files: [FileChanges.File]) async throws(PublishingError) {
        try onSystem(try staging.prepare())
        let unchanged = files.filter { $0.entry.state == .unchanged }.map(\.path)
        _ = try await orderedMap(unchanged, concurrency: concurrency) { [staging] paths throws(PublishingError) in
            try onSystem(try staging.link(paths))
        }
        // Last, when the folders that the new site needs are not empty and therefore stay.
        for file in files where file.entry.state == .stale { try onSystem(try staging.remove(file.path)) }
        let manifest = Manifest(
            files: files.filter(\.entry.isNew).map { Manifest.File(path: $0.path, size: $0.entry.size) })
        try onSystem(try staging.write(manifest))
    }

    /// The moment of publication.
    private func goLive(
        _ work: borrowing WorkFolder, replacing live: LiveSite? = nil
    ) throws(PublishingError) {
        do throws(PublishingError) {
            guard let live else { return try onSystem(try work.moveStage(to: output)) }
            let isInPlace = try onSystem(try live.isInPlace(in: work.parent))
            if !isInPlace { throw .replaced(output: output.path) }
            try onSystem(try work.exchangeStage(with: output))
        } catch .system(let error) {
            switch error.code {
            case EBUSY, EXDEV: throw .immovable(output: output.path)
            case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: throw .exchangeUnsupported(output: output.path)
            case EEXIST, ENOTEMPTY, ENOTDIR: throw .replaced(output: output.path)
            default: throw .system(error)
            }
        }
    }

    /// Keeps the files that the old site shares with the new one, for the next build, and removes the others.
    ///
    /// - Returns: why they were not removed.
    private func retire(
        _ old: LiveSite, _ files: [FileChanges.File], _ work: borrowing WorkFolder
    ) async -> FileError? {
        guard staging.sharesEveryFile else { return work.removeStage() }
        let outdated = files.filter { [.changed, .stale].contains($0.entry.state) }.map(\.path)
        do throws(FileError) {
            try old.directory.removeFile(Manifest.name)
            _ = try await orderedMap(outdated, concurrency: concurrency) { paths throws(FileError) in
                for path in paths { try old.remove(path) }
            }
            work.keepStage()
            return nil
        } catch {
            return work.removeStage()
        }
    }
}
