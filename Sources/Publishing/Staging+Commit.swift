internal import Files
internal import Synchronization
internal import Libc

extension Staging {
    /// Makes the new site the live one, when all files are in. Touches nothing, not even the folder, if nothing differs.
    ///
    /// - Parameter width: the number of tasks that work on files at once.
    package func commit(width: Int = 2) async throws(PublishingError) -> Summary {
        defer { abandon() }
        let ledger = ledger.withLock { ledger in
            precondition(ledger.close(), "a site is published only once, and not after it was abandoned")
            return ledger
        }
        if let failure = ledger.failure { throw failure }
        let plan = Plan(ledger)
        if plan.isEmpty && live != nil { return Summary(plan: plan, leftover: nil) }

        let files = ledger.sortedFiles()
        if let live {
            try await adopt(files.filter { $0.entry.state == .unchanged }.map(\.path), from: live, width: width)
        }
        let manifest = Manifest(
            files: files.filter(\.entry.isNew).map { Manifest.File(path: $0.path, size: $0.entry.size) })
        try onSystem(try stage.write(manifest))
        guard let live else {
            try goLive()
            return Summary(plan: plan, leftover: nil)
        }
        // As late as can be: who puts a file into the site from here on loses it.
        try await live.refuseStrangers(width: width) { ledger.entries[$0]?.isOld ?? false }
        try goLive(replacing: live)
        let leftover = await remove(files.filter(\.entry.isOld).map(\.path), of: live, width: width)
        return Summary(plan: plan, leftover: leftover)
    }

    private func adopt(_ paths: [SitePath], from live: LiveSite, width: Int) async throws(PublishingError) {
        _ = try await inSlices(of: paths.count, width: width) { [stage] slice throws(PublishingError) in
            try onSystem(try stage.adopt(paths[slice], from: live))
        }
    }

    /// The moment of publication.
    private func goLive(replacing live: LiveSite? = nil) throws(PublishingError) {
        do throws(PublishingError) {
            try work.withLock { work throws(PublishingError) in
                switch work {
                case .none: preconditionFailure("a site was abandoned while it was published")
                case .some(let work):
                    guard let live else { return try onSystem(try work.moveStage(to: output)) }
                    let isInPlace = try onSystem(try live.isInPlace(in: work.parent))
                    if !isInPlace { throw .replaced(output: output.path) }
                    try onSystem(try work.exchangeStage(with: output))
                }
            }
        } catch .system(let error) {
            switch error.code {
            case EBUSY, EXDEV: throw .immovable(output: output.path)
            case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: throw .exchangeUnsupported(output: output.path)
            case EEXIST, ENOTEMPTY, ENOTDIR: throw .replaced(output: output.path)
            default: throw .system(error)
            }
        }
    }

    /// Removes the old site, which is where the stage was.
    ///
    /// - Parameter paths: its files, sorted. Most of the work needs no listing of folders.
    private func remove(_ paths: [SitePath], of old: LiveSite, width: Int) async -> FileError? {
        _ = await inSlices(of: paths.count, width: width) { slice in old.remove(paths[slice]) }
        do throws(FileError) {
            try work.withLock { work throws(FileError) in try work?.removeStage() }
            return nil
        } catch {
            return error
        }
    }
}
