import ArgumentParser
import Catalog
import Text

/// Writes the JSON Schema that editors check front matter with.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the JSON Schema of an entry's front matter, for editors that know YAML.",
        discussion: "The one in .vscode/entry.schema.json was made with it.")

    func run() {
        Console.write(String(decoding: entrySchema().indented, as: UTF8.self))
    }
}
