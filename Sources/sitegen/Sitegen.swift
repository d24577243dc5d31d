import ArgumentParser
import CVersion
import Files

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

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch  where exitCode(for: error) == .success {
            // The help, the version or a completion script, whose output must not get lost either.
            let text = fullMessage(for: error)
            do throws(FileError) {
                if !text.isEmpty { try Console.write(text + "\n") }
            } catch {
                Console.printError("error: \(error)")
                exit(withError: ExitCode(2))
            }
        } catch {
            exit(withError: error)
        }
    }

    /// The version of the program, and the commit that it was built from if it is known.
    private static var version: String {
        let commit = String(cString: build_commit())
        return "1.0.0" + (commit.isEmpty ? "" : " (\(commit))")
    }
}
