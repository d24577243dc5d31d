import ArgumentParser
import CVersion

@main
struct Sitegen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Turns Markdown entries on SMTP status codes into a static reference site.",
        discussion: """
            Exit status: 0 done; 1 the content or the templates have errors, and nothing was written; 2 the machine failed, \
            and the published site is as it was; 64 the command line is wrong.
            """,
        version: version,
        subcommands: [
            Build.self, Check.self, Serve.self, New.self, Diff.self, Why.self, Explain.self, Schema.self,
        ],
        defaultSubcommand: Build.self)

    /// The version of the program, and the commit that it was built from if it is known.
    private static var version: String {
        let commit = String(cString: build_commit())
        return "1.0.0" + (commit.isEmpty ? "" : " (\(commit))")
    }
}
