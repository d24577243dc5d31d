package import Diagnostics
internal import NIOHTTP1
internal import Site

/// The site as it is being written: answers from memory, and tells open pages when they are not up to date.
actor Preview {
    private var workbench: Workbench
    private let report: PreviewReport
    /// Changes that are not read yet, because the machine refused.
    private var pending: Set<ChangedPath> = []
    /// What is wrong now.
    private var diagnostics: [Diagnostic] = []
    /// The same for the pages to show; empty while there are no errors.
    private var problems = ""
    private var openPages: [Int: OpenPage] = [:]
    private var nextPage = 0

    /// A page in a browser.
    private struct OpenPage {
        let path: RequestPath
        let events: AsyncStream<[UInt8]>.Continuation
        /// What it knows.
        var news: News
    }

    init(_ workbench: Workbench, report: PreviewReport) {
        self.workbench = workbench
        self.report = report
        diagnostics = workbench.diagnostics
        problems = Preview.problems(diagnostics, report)
        if !diagnostics.isEmpty { report.tell(diagnostics, workbench.site != nil) }
    }

    /// Reads what has changed, and tells the pages that look different now, and all of them if there are other problems.
    func update(_ changes: Set<ChangedPath>) async {
        pending.formUnion(changes)
        let before = diagnostics
        var next = workbench
        do {
            try await next.update(pending)
            pending = []
            workbench = next
            diagnostics = workbench.diagnostics
        } catch {
            diagnostics = [FileUnreadable(reason: "\(error)").diagnostic(at: nil)]
        }
        if diagnostics != before || !diagnostics.isEmpty { problems = Preview.problems(diagnostics, report) }
        for (number, page) in openPages {
            let news = news(of: page.path)
            guard news != page.news else { continue }
            openPages[number]?.news = news
            page.events.yield(news.event)
        }
        if diagnostics != before { report.tell(diagnostics, workbench.site != nil) }
    }

    private static func problems(_ diagnostics: [Diagnostic], _ report: PreviewReport) -> String {
        diagnostics.hasErrors ? report.text(diagnostics) : ""
    }

    /// What is at a path.
    func response(to path: RequestPath) -> Response {
        guard let site = workbench.site else { return .page(.serviceUnavailable, page(PreviewPage.empty)) }
        if let file = site.file(at: path.file) {
            let bytes = file.mediaType == .html ? page(file.bytes) : file.bytes
            return .file(file.mediaType.contentType, bytes, isImmutable: path.file.hasPrefix("assets/"))
        }
        if site.file(at: path.folder + "index.html") != nil { return .moved(to: "/" + path.folder) }
        return .page(.notFound, page(site.notFoundPage?.bytes ?? PreviewPage.empty))
    }

    private func page(_ bytes: [UInt8]) -> [UInt8] { PreviewPage(bytes, version: fingerprint(of: bytes)).bytes }

    private func news(of path: RequestPath) -> News {
        let site = workbench.site
        let page = site.flatMap { $0.file(at: path.file) ?? $0.notFoundPage }?.bytes ?? PreviewPage.empty
        return News(version: fingerprint(of: page), problems: problems)
    }

    /// Sends a page its news from now on, as server-sent events.
    ///
    /// - Parameter path: where the page is.
    func listen(at path: RequestPath) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let number = nextPage
        nextPage += 1
        let news = news(of: path)
        openPages[number] = OpenPage(path: path, events: continuation, news: news)
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(number) }
        }
        continuation.yield(News.start + news.event)
        return stream
    }

    private func forget(_ number: Int) { openPages[number] = nil }
}

/// Every kind of diagnostic that the preview adds.
package let previewDiagnostics: [any DiagnosticKind.Type] = [FileUnreadable.self]

struct FileUnreadable: DiagnosticKind {
    static let id = "file-unreadable"
    static let explanation = Explanation(
        "a file cannot be read",
        "`sitegen serve` goes on without it and shows the last good pages; a build ends with status 2.",
        wrong: "a file whose permissions were taken away", right: "chmod u+r Content/codes/5.1.1.md")
    let reason: String
    var message: String { reason }
}
