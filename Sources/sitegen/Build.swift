import ArgumentParser
import Compression
import Diagnostics
import Files
import Publishing
import Site

/// Publishes the site.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Build the site and publish it in one step.")

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"), completion: .directory)
    var output = "_site"

    @Flag(help: "Let published pages vanish without an alias.")
    var allowRemovals = false

    @Flag(help: "Write a .gz file beside each text file, for servers that send those.")
    var precompress = false

    /// There are none; a misspelled command ends up here, since this is the one that is meant without a name.
    @Argument(help: .hidden)
    var words: [String] = []

    func validate() throws {
        if let word = words.first {
            let meant = nearest(to: word, among: Sitegen.configuration.subcommands.map { $0._commandName })
            throw ValidationError(
                "there is no command '\(printable(word))'\(meant.map { "; did you mean '\($0)'?" } ?? ".")")
        }
        for (name, folder) in [("--content", options.content), ("--templates", options.templates)]
        where overlap(output, folder) {
            throw ValidationError("--output and \(name) may not be in one another: '\(output)' and '\(folder)'.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let start = ContinuousClock.now
            var project = Project(options)
            let site = try await project.site()
            let staging = try Staging(output: output)
            let files = site.files
            let progress = Progress(total: files.count)
            _ = try await orderedMap(files, concurrency: options.concurrency) { chunk in
                var bytes: [UInt8] = []
                for file in chunk {
                    bytes.removeAll(keepingCapacity: true)
                    site.render(file, into: &bytes)
                    let path = site.path(of: file)
                    try staging.add(try SitePath(path), bytes.span)
                    if precompress, isText(path) {
                        let compressed = try gzip(bytes.span)
                        try staging.add(try SitePath(path + ".gz"), compressed.span)
                    }
                }
                progress.advance(by: chunk.count)
            }
            progress.finish()
            try refuseRemovals(staging.plan(), project)
            let summary = try await staging.commit(width: options.concurrency.tasks)
            if let leftover = summary.leftover { Console.tell("note: the old site could not be removed: \(leftover)") }
            Console.tell(
                Wording.summary(
                    of: summary.plan, pages: site.pageCount, warnings: project.warnings, output: output,
                    elapsed: ContinuousClock.now - start))
            leave(keeping: site)
        }
    }

    /// A published address that vanishes breaks the links of others.
    private func refuseRemovals(_ plan: Plan, _ project: Project) throws {
        let vanished = plan.removed.filter { $0.text.hasSuffix(".html") }
        guard !allowRemovals, !vanished.isEmpty else { return }
        let diagnostics = vanished.map { Wording.vanished($0.text) }
        project.report(diagnostics)
        Console.tell(Wording.count(diagnostics))
        throw ExitCode(1)
    }
}

/// Whether a file gets smaller when it is compressed.
private func isText(_ path: String) -> Bool {
    ["css", "html", "js", "json", "md", "svg", "txt", "xml"].contains { path.hasSuffix(".\($0)") }
}
