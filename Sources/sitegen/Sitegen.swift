import Catalog
import Diagnostics
import Files
import Parallel

@main
struct Sitegen {
    static func main() async throws {
        let content = try await ContentLoader(root: CommandLine.arguments[1], width: Width(tasks: 2)).load()
        let (catalog, diagnostics) = content.resolve()
        var sources = Sources { try? Files.read($0, limit: 1 << 20) }
        print(DiagnosticFormat.terminal.write(diagnostics, sources: &sources))
        print(catalog?.entries.count ?? -1, diagnostics.count)
    }
}
