import Content
import Diagnostics
import ArgumentParser
import Files

/// The sources of the site, and how they are read.
struct SourceOptions: ParsableArguments {
    @OptionGroup var folders: FolderOptions

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address of the published site, in place of the one in site.yaml.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "How problems are written: \(DiagnosticFormat.allValueStrings.joined(separator: ", ")).",
            valueName: "format"))
    var format = DiagnosticFormat.terminal

    var content: String { folders.content }
    var templates: String { folders.templates }
    var concurrency: Concurrency { folders.concurrency }

    func validate() throws {
        if let baseURL, BaseURL(parsing: baseURL) == nil {
            throw ValidationError(
                "--base-url takes the address of a site, such as https://example.org/, not '\(baseURL)'.")
        }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
