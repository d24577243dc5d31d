import ArgumentParser
import Content
import Diagnostics
import Preview

/// Serves the site while it is being edited.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in a browser on this machine, up to date with every save.",
        discussion: """
            Open pages reload when they change, and show errors until they are corrected. Drafts are shown too. \
            It ends with Control-C.
            """)

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("The port to listen at; 0 for any that is free.", valueName: "number"))
    var port: UInt16 = 8080

    func run() async throws {
        try await reportingFailures {
            let sources = PreviewSources(
                content: options.content, templates: options.templates, concurrency: options.concurrency,
                isStrict: options.strict, baseURL: options.baseURL.flatMap(BaseURL.init(parsing:)))
            let session = SiteCommandSession(options)
            let report = PreviewReport(
                text: { diagnostics in
                    var sources = SourceCache(read: readSource)
                    return DiagnosticFormat.terminal.write(diagnostics, sources: &sources)
                },
                printDiagnostics: { diagnostics, hasPages in
                    // Without a terminal that takes them, the open pages still show them.
                    try? session.report(diagnostics)
                    Console.printError(Messages.served(diagnostics, hasPages: hasPages))
                },
                printNote: { Console.printError($0) })
            try await PreviewServer(sources, report: report).run(port: port) { try? Console.write($0 + "\n") }
        }
    }
}
