import ArgumentParser
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
    /// There are none; a misspelled command ends up here, since this command is the default.
    @Argument(help: .hidden)
    var words: [String] = []

    func validate() throws {
        if let word = words.first {
            let intended = nearest(to: word, among: Sitegen.configuration.subcommands.map { $0._commandName })
            throw ValidationError(
                "there is no command '\(escapingControlCharacters(word))'"
                    + (intended.map { "; did you mean '\($0)'?" } ?? "."))
        }
        for (name, folder) in [("--content", options.content), ("--templates", options.templates)]
        where overlap(output, folder) {
            throw ValidationError("--output and \(name) may not contain one another: '\(output)' and '\(folder)'.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let start = ContinuousClock.now
            var session = SiteCommandSession(options)
            let site = try await session.site()
            let publisher = try Publisher(output: output, concurrency: options.concurrency)
            let progress = Progress(total: site.files.count)
            try await site.render(concurrency: options.concurrency, progress) { file, bytes in
                try publisher.add(try SitePath(file.path), bytes.span)
                if precompress, file.mediaType.isText {
                    let compressed = try gzip(bytes.span)
                    try publisher.add(try SitePath(file.path + ".gz"), compressed.span)
                }
            }
            progress.finish()
            try rejectRemovals(publisher.plan(), session)
            let summary = try await publisher.publish()
            if let leftover = summary.leftover {
                Console.printError("note: the old site could not be removed: \(leftover)")
            }
            Console.printError(
                Messages.summary(
                    of: summary.plan, pages: site.pageCount, warnings: session.warnings, output: output,
                    elapsed: ContinuousClock.now - start))
            exitKeeping(site)
        }
    }

    /// A published address that vanishes breaks the links of others.
    private func rejectRemovals(_ plan: Plan, _ session: SiteCommandSession) throws {
        let vanished = plan.removed.filter { $0.text.hasSuffix(".html") }
        guard !allowRemovals, !vanished.isEmpty else { return }
        let diagnostics = vanished.map { PageVanished(path: $0.text).diagnostic(at: nil) }
        session.report(diagnostics)
        Console.printError(Messages.count(diagnostics))
        throw ExitCode(1)
    }
}
