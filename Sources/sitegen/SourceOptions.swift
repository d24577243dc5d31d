import Catalog
import Diagnostics
import ArgumentParser
import Parallel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where the site comes from, and how it is read.
struct SourceOptions: ParsableArguments {
    @OptionGroup var place: ContentOption

    @Option(help: ArgumentHelp("The folder with the templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address of the published site, in place of the one in site.yaml.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "How many tasks work side by side; the default is one for each processor.", valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "How problems are written: \(DiagnosticFormat.allValueStrings.joined(separator: ", ")).",
            valueName: "format"))
    var format = DiagnosticFormat.terminal

    var content: String { place.content }
    var width: Width { jobs.map { Width(tasks: $0) } ?? .processors }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1 up.") }
        if let baseURL, BaseURL(parsing: baseURL) == nil {
            throw ValidationError(
                "--base-url wants the address of a site, such as https://example.org/, and not '\(baseURL)'.")
        }
    }
}

/// Where the entries are.
struct ContentOption: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the entries.", valueName: "folder"))
    var content = "Content"
}

extension Width {
    /// One task for each processor.
    static var processors: Width { Width(tasks: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension DiagnosticFormat: ExpressibleByArgument {}
