import ArgumentParser
import Parallel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The folders that the site comes from, and how much is done at once.
struct FolderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the entries.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The folder with the templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(
        help: ArgumentHelp(
            "How many tasks work side by side; the default is one for each processor.", valueName: "number"))
    var jobs: Int?

    var width: Width { Width(tasks: jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1 up.") }
    }
}
