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
    @Flag(help: "Allow published pages to be removed without an alias.")
    var allowRemovals = false
    @Flag(help: "Write a .gz file beside each text file, for servers that send those.")
    var precompress = false
    /// There are none, except a misspelled command, since this command is the default.
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
        if let current = components(of: "."), let output = components(of: output), current.starts(with: output) {
            throw ValidationError("--output may not contain the current folder, which publishing would replace.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            // Fails in a folder that was removed, from which no relative path leads anywhere.
            _ = try FileSystem.resolveLinks(".")
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

    /// Removing a published page breaks links from other sites.
    private func rejectRemovals(_ plan: Plan, _ session: SiteCommandSession) throws {
        let vanished = plan.removed.filter { $0.text.hasSuffix(".html") }
        guard !allowRemovals, !vanished.isEmpty else { return }
        let diagnostics = vanished.map { PageVanished(path: $0.text).diagnostic(at: nil) }
        try session.report(diagnostics)
        Console.printError(Messages.count(diagnostics))
        throw ExitCode(1)
    }
}

/// Whether one of two folders contains or is the other, with symbolic links resolved.
private func overlap(_ first: String, _ second: String) -> Bool {
    guard let first = components(of: first), let second = components(of: second) else { return false }
    return first.starts(with: second) || second.starts(with: first)
}

/// The components of a path from the root. Those that do not exist yet are kept as written.
///
/// - Returns: `nil` for a relative path if the current folder was removed.
private func components(of path: String) -> [Substring]? {
    if let resolved = try? FileSystem.resolveLinks(path) { return resolved.split(separator: "/") }
    if path == "." { return nil }
    let (folder, name) = splitPath(path)
    guard !name.isEmpty else { return [] }
    return components(of: folder.isEmpty ? "." : folder).map { $0 + (name == "." ? [] : [Substring(name)]) }
}
