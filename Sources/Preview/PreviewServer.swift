internal import NIOHTTP1
internal import Text

/// Serves a site on this machine while it is being written.
package struct PreviewServer: Sendable {
    private let sources: PreviewSources
    private let report: PreviewReport

    package init(_ sources: PreviewSources, report: PreviewReport) {
        self.sources = sources
        self.report = report
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameters:
    ///   - port: 0 for any.
    ///   - started: called with the address of the site when its first page can be requested.
    /// - Throws: `PortError`, or the error of the system call that failed.
    package func run(port: UInt16, started: @Sendable @escaping (String) -> Void) async throws {
        let listener = try await Listener(port: port)
        // The folders are watched before they are read, so that no change is missed.
        let watcher = try FolderWatcher([sources.content, sources.templates], printNote: report.printNote)
        let session = PreviewSession(try await PreviewState(sources, url: listener.url), report: report)
        let filter = RequestFilter(port: listener.port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await listener.serve { request in
                    if let rejection = filter.rejection(of: request) { return rejection }
                    return await response(to: request, session)
                }
            }
            group.addTask {
                started(listener.url)
                for await _ in watcher.changes.signals {
                    let changes = watcher.changes.take()
                    if !changes.isEmpty { await session.update(changes) }
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func response(to request: HTTPRequestHead, _ session: PreviewSession) async -> PreviewResponse {
        let parts = request.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = RequestPath(parsing: parts[0]) else { return .invalidPath }
        switch "/" + path.text {
        case ReloadScript.path: return .file("text/javascript; charset=utf-8", ReloadScript.bytes)
        case PageUpdate.path:
            let query = parts.count == 2 ? parts[1] : ""
            guard query.hasPrefix("page="), let page = PercentEncoding.decoded(query.dropFirst("page=".count)),
                let path = RequestPath(parsing: page[...])
            else { return .invalidPath }
            return .updates(await session.updates(of: path))
        default: return await session.response(to: path)
        }
    }
}

extension PreviewResponse {
    fileprivate static let invalidPath = plain(.badRequest, "This cannot be the address of a page.")
}
