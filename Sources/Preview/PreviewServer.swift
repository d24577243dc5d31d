internal import FlyingFox
internal import FlyingSocks
package import Diagnostics
internal import Watching

/// What is said of problems, and to whom.
package struct PreviewReport: Sendable {
    /// The words for them, without colours.
    let text: @Sendable ([Diagnostic]) -> String
    /// Tells the person at the terminal; called when they are others than before, with an empty list when there are none any more.
    /// The flag says whether there are pages to be shown.
    let tell: @Sendable (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void

    package init(
        text: @Sendable @escaping ([Diagnostic]) -> String,
        tell: @Sendable @escaping (_ diagnostics: [Diagnostic], _ hasPages: Bool) -> Void
    ) {
        self.text = text
        self.tell = tell
    }
}

/// Serves a site on this machine while it is being written.
package struct PreviewServer: Sendable {
    private let port: Port

    /// - Parameter port: one that is free.
    package init(port: Port) {
        self.port = port
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameters:
    ///   - sources: where the site comes from.
    ///   - started: called when the first page can be asked for.
    /// - Throws: what the machine refused.
    package func run(
        _ sources: PreviewSources, report: PreviewReport, started: @Sendable @escaping () -> Void
    ) async throws {
        // Watched first and read then, so that no change gets lost between.
        let watcher = try FolderWatcher([sources.content, sources.templates])
        let preview = Preview(try await Workbench(sources), report: report)
        let server = HTTPServer(
            address: try Port.socketAddress(port.number), pool: PromptPool(base: HTTPServer.defaultPool()),
            logger: .disabled,
            handler: Handler(preview: preview, gate: Gate(port: port.number)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                started()
                for await changes in watcher.changes { await preview.update(changes) }
            }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// Answers the requests.
private struct Handler: HTTPHandler {
    let preview: Preview
    let gate: Gate

    func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
        if let refusal = gate.refusal(of: request) { return refusal }
        let response = await response(to: request)
        return request.method == .HEAD ? response.withoutBody : response
    }

    private func response(to request: HTTPRequest) async -> HTTPResponse {
        guard let path = RequestPath(parsing: request.target.path()) else { return .unfit }
        switch request.target.path() {
        case ReloadScript.path: return HTTPResponse(.ok, "text/javascript; charset=utf-8", ReloadScript.bytes)
        case EventStream.path:
            let page = request.query.first { $0.name == "page" }?.value
            guard let page, let path = RequestPath(parsing: page) else { return .unfit }
            return await preview.listen(at: path).response
        default: return await preview.answer(path).response
        }
    }
}

extension HTTPResponse {
    fileprivate static var unfit: HTTPResponse { .plain(.badRequest, "This can't be the address of a page.") }
}
