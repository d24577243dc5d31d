import ArgumentParser
import Catalog
import Diagnostics
import Files
import Git
import Review

/// Tells a reviewer what a change does to the site.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what has changed for readers since a git revision.",
        discussion: """
            Builds the site as it is and as it was, both in memory, and writes the difference as Markdown, such as for a \
            comment on a pull request. The work tree is not touched. What the revision has done since the two went apart \
            does not count, as in `git diff main...`.
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
            throw ValidationError("--limit wants a number from \(ReviewReport.leastLimit) up.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let scratch = try TemporaryFolder(named: "sitegen-diff")
            let former = try FormerSources(base, of: folders, in: scratch.path)
            let head = try await Assembly(
                content: folders.content, templates: folders.templates, concurrency: folders.concurrency,
                remarks: remarks)
            let report = try await report(on: former, head)
            Console.write(report.markdown(limit: limit))
            guard head.site == nil else { return }
            let untold = Console.isShared ? beyondReport(head.diagnostics) : head.diagnostics
            if !untold.isEmpty {
                Console.tell(texts(of: untold, isColored: Console.isColored).joined(separator: "\n"))
            }
            Console.tell(Wording.count(head.diagnostics))
            throw ExitCode(1)
        }
    }

    /// What a report on a site with errors does not tell of.
    private func beyondReport(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var errors = 0
        return diagnostics.filter { diagnostic in
            if diagnostic.severity == .error { errors += 1 }
            return diagnostic.severity != .error || errors > ReviewReport.mostProblems
        }
    }

    private func remarks(on content: Content) async throws -> [Diagnostic] {
        try await EditorialRules(content, today: day.today).check(concurrency: folders.concurrency)
    }

    private func report(on former: FormerSources, _ head: Assembly) async throws -> ReviewReport {
        let contentFiles = try FolderDifference(from: former.content, to: folders.content).all
        let templateFiles = try FolderDifference(from: former.templates, to: folders.templates).all
        let before = try await former.assembly(concurrency: folders.concurrency, remarks: remarks)
        let finding: ReviewReport.Finding
        if let new = head.site, let old = before.site {
            let edited = Set(contentFiles)
            finding = .compared(
                try await SiteComparison(from: old, to: new, edited: edited, concurrency: folders.concurrency))
        } else if head.site == nil {
            finding = .headBroken(texts(of: head.diagnostics.filter { $0.severity == .error }))
        } else {
            finding = .baseBroken(former.texts(of: before.diagnostics.filter { $0.severity == .error }))
        }
        let warnings = newDiagnostics(
            from: before.diagnostics.map(former.inPresentPlace), to: head.diagnostics
        ).filter { $0.severity == .warning }
        let files =
            contentFiles.map { joinPath(folders.content, $0) } + templateFiles.map { joinPath(folders.templates, $0) }
        return ReviewReport(base: former.base, finding: finding, files: files, newWarnings: texts(of: warnings))
    }
}

/// Each diagnostic as the terminal shows it.
func texts(
    of diagnostics: [Diagnostic], isColored: Bool = false, read: @escaping (String) -> [UInt8]? = readSource
) -> [String] {
    var sources = Sources(read: read)
    return diagnostics.map { DiagnosticFormat.terminal.write([$0], sources: &sources, isColored: isColored) }
}

extension RevisionName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
