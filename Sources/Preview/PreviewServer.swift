package import Diagnostics
internal import NIOHTTP1
internal import Text

/// How problems are worded and reported.
package struct PreviewReport: Sendable {
    /// The text for the overlay on a page, without colors.
    let text: @Sendable ([Diagnostic]) -> String
    /// Reports problems at the terminal; called whenever they change, with an empty list when there are none any more.
    /// The flag says whether there are pages to show.
    let tell: @Sendable (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void
    /// Writes a line to the terminal.
    let note: @Sendable (String) -> Void

    package init(
        text: @Sendable @escaping ([Diagnostic]) -> String,
        tell: @Sendable @escaping (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void,
        note: @Sendable @escaping (String) -> Void
    ) {
        self.text = text
        self.tell = tell
        self.note = note
    }
}

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
        let watcher = try FolderWatcher([sources.content, sources.templates], printNote: report.note)
        let preview = Preview(try await Workbench(sources, url: listener.url), report: report)
        let gate = Gate(port: listener.port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await listener.forEachConnection { connection in
                    await connection.serve { request in
                        if let refusal = gate.refusal(of: request) { return refusal }
                        return await response(to: request, preview)
                    }
                }
            }
            group.addTask {
                started(listener.url)
                for await changes in watcher.changes { await preview.update(changes) }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func response(to request: HTTPRequestHead, _ preview: Preview) async -> Response {
        let parts = request.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = RequestPath(parsing: parts[0]) else { return .unfit }
        switch "/" + path.text {
        case ReloadScript.path: return .file("text/javascript; charset=utf-8", ReloadScript.bytes)
        case News.path:
            let query = parts.count == 2 ? parts[1] : ""
            guard query.hasPrefix("page="), let page = PercentEncoding.decoded(query.dropFirst("page=".count)),
                let path = RequestPath(parsing: page[...])
            else { return .unfit }
            // The reader of a `HEAD` request does not wait for news.
            return .events(request.method == .HEAD ? AsyncStream { $0.finish() } : await preview.listen(at: path))
        default: return await preview.response(to: path)
        }
    }
}

extension Response {
    fileprivate static let unfit = plain(.badRequest, "This cannot be the address of a page.")
}
