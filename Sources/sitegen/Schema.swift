import ArgumentParser
import Authoring
import Text

/// Writes the JSON Schema with which editors check front matter.
struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the JSON Schema of an entry's front matter, for editors that know YAML.",
        discussion: "It is the source of .vscode/entry.schema.json.")

    func run() async throws {
        try await reportingFailures {
            try Console.write(String(decoding: entrySchema().indented, as: UTF8.self))
        }
    }
}
