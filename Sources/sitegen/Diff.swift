import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Review

/// Shows a reviewer the effect of a change on the site.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what has changed for readers since a git revision.",
        discussion: """
            Builds the site as it is and as it was, both in memory, and writes the difference as Markdown, such as for a \
            comment on a pull request. The work tree is not touched. Changes that the revision has made since the two \
            diverged do not count, as in `git diff main...`.
            """)

    @Argument(
        help: ArgumentHelp("The git revision to compare with, such as main.", valueName: "base"),
        completion: .shellCommand(
            "git for-each-ref --format='%(refname)' refs/heads refs/remotes refs/tags 2>/dev/null"
                + " | sed 's|^refs/[a-z]*/||'"))
    var base: RevisionName
    @OptionGroup var folders: FolderOptions
    @OptionGroup var day: DayOption
    @Option(help: ArgumentHelp("The largest size of the report; what does not fit is named.", valueName: "bytes"))
    var limit = ReviewReport.commentLimit

    func validate() throws {
        guard limit >= ReviewReport.leastLimit else {
            throw ValidationError("--limit takes a number of at least \(ReviewReport.leastLimit).")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let scratch = try TemporaryFolder(named: "sitegen-diff")
            let checkout = try await BaseCheckout(base, of: folders, in: scratch.path)
            let head = try await LoadedSite(
                content: folders.content, templates: folders.templates, concurrency: folders.concurrency,
                keepsSources: true, additionalDiagnostics: editorialDiagnostics)
            let report = try await report(on: checkout, head)
            try Console.write(report.markdown(limit: limit))
            guard head.site == nil else { return }
            let unreported = Console.isShared ? beyondReport(head.diagnostics) : head.diagnostics
            if !unreported.isEmpty {
                Console.printError(texts(of: unreported, isColored: Console.isColored).joined(separator: "\n"))
            }
            Console.printError(Messages.count(head.diagnostics))
            throw ExitCode(1)
        }
    }

    /// The diagnostics that a report on a site with errors does not show.
    private func beyondReport(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var errors = 0
        return diagnostics.filter { diagnostic in
            if diagnostic.severity == .error { errors += 1 }
            return diagnostic.severity != .error || errors > ReviewReport.mostProblems
        }
    }

    private func editorialDiagnostics(_ content: Content) async throws -> [Diagnostic] {
        try await EditorialRules(content, today: day.today).check(concurrency: folders.concurrency)
    }

    private func report(on checkout: BaseCheckout, _ head: LoadedSite) async throws -> ReviewReport {
        let contentFiles = try FolderDifference(from: checkout.content, to: folders.content).all
        let templateFiles = try FolderDifference(from: checkout.templates, to: folders.templates).all
        let base = try await checkout.load(
            concurrency: folders.concurrency, additionalDiagnostics: editorialDiagnostics)
        let outcome: ReviewReport.Outcome
        if let new = head.site, let old = base.site {
            outcome = .compared(
                try await SiteComparison(
                    from: old, to: new, edited: Set(contentFiles), concurrency: folders.concurrency))
        } else if head.site == nil {
            outcome = .headBroken(texts(of: head.diagnostics.filter { $0.severity == .error }))
        } else {
            outcome = .baseBroken(checkout.texts(of: base.diagnostics.filter { $0.severity == .error }))
        }
        let warnings = newDiagnostics(
            from: base.diagnostics.map(checkout.withCurrentPath), to: head.diagnostics
        ).filter { $0.severity == .warning }
        let files =
            contentFiles.map { joinPath(folders.content, $0) } + templateFiles.map { joinPath(folders.templates, $0) }
        return ReviewReport(base: checkout.base, outcome: outcome, files: files, newWarnings: texts(of: warnings))
    }
}

/// Each diagnostic as the terminal shows it.
func texts(
    of diagnostics: [Diagnostic], isColored: Bool = false, read: @escaping (String) -> [UInt8]? = readSource
) -> [String] {
    var sources = SourceCache(read: read)
    return diagnostics.map { DiagnosticFormat.terminal.write([$0], sources: &sources, isColored: isColored) }
}

extension RevisionName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
