import ArgumentParser
import Files
internal import Libc

/// The source folders of the site, and the number of tasks.
struct FolderOptions: ParsableArguments {
    @OptionGroup var place: ContentOption

    @Option(
        help: ArgumentHelp("The folder with the templates and assets.", valueName: "folder"), completion: .directory)
    var templates = "Templates"

    @Option(
        help: ArgumentHelp(
            "How many tasks run at the same time; the default is one for each processor.", valueName: "number"))
    var jobs: Int?

    var content: String { place.content }
    var concurrency: Concurrency { jobs.map { Concurrency(tasks: $0) } ?? .processors }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number of at least 1.") }
    }
}

/// The folder with the entries.
struct ContentOption: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the entries.", valueName: "folder"), completion: .directory)
    var content = "Content"
}

extension Concurrency {
    /// One task for each processor.
    static var processors: Concurrency { Concurrency(tasks: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
