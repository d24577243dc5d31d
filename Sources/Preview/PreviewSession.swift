internal import Diagnostics
internal import NIOHTTP1

/// Responds with pages from memory, and sends updates to open pages that are out of date.
actor PreviewSession {
    private var state: PreviewState
    private let report: PreviewReport
    /// Changes that could not be read so far.
    private var pending: Set<ChangedPath> = []
    private var diagnostics: [Diagnostic] = []
    /// The text of the diagnostics for open pages; empty while there are no errors.
    private var problems = ""
    private var openPages: [Int: OpenPage] = [:]
    private var nextPage = 0

    /// A page in a browser.
    private struct OpenPage {
        let path: RequestPath
        let updates: AsyncStream<PageUpdate>.Continuation
        var lastUpdate: PageUpdate
    }

    init(_ state: PreviewState, report: PreviewReport) {
        self.state = state
        self.report = report
        diagnostics = state.diagnostics
        problems = PreviewSession.problems(diagnostics, report)
        if !diagnostics.isEmpty { report.printDiagnostics(diagnostics, state.hasPages) }
    }

    /// Reads what has changed. Sends an update to the pages that have changed, and to all of them if the problems have changed.
    func update(_ changes: Set<ChangedPath>) async {
        pending.formUnion(changes)
        let before = diagnostics
        var next = state
        do {
            try await next.update(pending)
            pending = []
            let previous = state
            state = next
            diagnostics = state.diagnostics
            // Freeing a large site takes as long as making one, so the pages do not wait for it.
            Task.detached { withExtendedLifetime(previous) {} }
        } catch {
            diagnostics = [FileUnreadable(reason: "\(error)").diagnostic(at: nil)]
        }
        if diagnostics != before || !diagnostics.isEmpty { problems = PreviewSession.problems(diagnostics, report) }
        for (number, page) in openPages {
            let update = update(of: page.path)
            guard update != page.lastUpdate else { continue }
            openPages[number]?.lastUpdate = update
            page.updates.yield(update)
        }
        if diagnostics != before { report.printDiagnostics(diagnostics, state.hasPages) }
    }

    private static func problems(_ diagnostics: [Diagnostic], _ report: PreviewReport) -> String {
        diagnostics.hasErrors ? report.text(diagnostics) : ""
    }

    /// The response to a request for a path.
    func response(to path: RequestPath) -> PreviewResponse {
        switch state.page(at: path) {
        case .file(let bytes, let contentType, let isHTML, let isImmutable):
            .file(contentType, isHTML ? page(bytes) : bytes, isImmutable: isImmutable)
        case .folder: .redirect(to: "/" + path.folder)
        case .notFound(let bytes): .page(.notFound, page(bytes))
        case .noSite: .page(.serviceUnavailable, page(PreviewPage.placeholder))
        }
    }

    private func page(_ bytes: [UInt8]) -> [UInt8] {
        PreviewPage(bytes, version: PreviewState.version(of: bytes)).bytes
    }

    /// The updates of an open page, beginning with the current one. A slow reader gets only the latest of those that it missed.
    ///
    /// - Parameter path: the path of the page.
    func updates(of path: RequestPath) -> AsyncStream<PageUpdate> {
        let (stream, continuation) = AsyncStream.makeStream(of: PageUpdate.self, bufferingPolicy: .bufferingNewest(1))
        let number = nextPage
        nextPage += 1
        let update = update(of: path)
        openPages[number] = OpenPage(path: path, updates: continuation, lastUpdate: update)
        continuation.onTermination = { [weak self] _ in
            Task { await self?.removePage(number) }
        }
        continuation.yield(update)
        return stream
    }

    private func update(of path: RequestPath) -> PageUpdate {
        PageUpdate(version: state.version(of: path), problems: problems)
    }

    private func removePage(_ number: Int) { openPages[number] = nil }
}
