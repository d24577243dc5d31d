internal import Files
internal import Synchronization

/// Puts a new site together beside the live one, and then takes its place in one step.
///
///     let staging = try Staging(output: "_site")
///     for page in pages { try staging.add(page.path, page.bytes.span) }
///     let summary = try await staging.commit()
///
/// Whenever the process is killed, the live site is the whole old one or the whole new one, and the next build removes
/// what is left over. A staging that goes away without `commit` leaves nothing behind.
package final class Staging: Sendable {
    let output: Output
    let live: LiveSite?
    let stage: Stage
    let ledger: Mutex<Ledger>
    /// Nil once the site is published or abandoned.
    let work: Mutex<WorkFolder?>

    /// Takes the lock, makes sure that the output may be replaced, and removes what a killed build has left.
    ///
    /// - Parameter output: the folder to publish to, or a symbolic link to it. If there is none it is made, with those
    ///   above it; if there is one it must be empty or made by `sitegen`.
    package init(output path: String) throws(PublishingError) {
        output = try Output(path)
        guard let work = try onSystem(try WorkFolder.open(for: output)) else { throw .busy(output: output.path) }
        live = try LiveSite(output, in: work.parent)
        ledger = Mutex(Ledger(live: try live?.manifest() ?? Manifest(files: [])))
        stage = Stage(try onSystem(try work.makeStage()))
        self.work = Mutex(work)
    }

    /// Takes a file of the new site. Several tasks may do so at once.
    ///
    /// Writes the file to the stage if the live site does not have it with the same bytes. After an error the site
    /// cannot be published any more.
    package func add(_ path: SitePath, _ bytes: Span<UInt8>) throws(PublishingError) {
        do throws(PublishingError) {
            let size = bytes.count
            let mayBeUnchanged = try ledger.withLock { ledger throws(PublishingError) in
                try ledger.enter(path, size: size)
            }
            if mayBeUnchanged, let live, try onSystem(try live.directory.holds(bytes, at: path.text)) {
                ledger.withLock { $0.markUnchanged(path) }
            } else {
                try onSystem(try stage.write(path, bytes))
            }
        } catch {
            ledger.withLock { $0.fail(error) }
            throw error
        }
    }

    /// What publishing would do, when all files are in. Nothing has happened to the live site so far.
    package func plan() -> Plan {
        Plan(ledger.withLock { $0 })
    }

    /// Removes the stage and releases the lock. The live site stays as it is.
    package func abandon() {
        ledger.withLock { _ = $0.close() }
        work.withLock { $0 = nil }
    }
}
