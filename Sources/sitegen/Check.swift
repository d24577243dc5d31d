import ArgumentParser
import Parallel
import Site

/// Does all that building does but write.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check content and templates without writing anything.")

    @OptionGroup var options: SourceOptions

    func run() async throws {
        try await reportingFailures {
            var project = Project(options)
            let site = try await project.site(isEditorial: true)
            _ = try await orderedMap(site.files, width: options.width) { chunk in
                var bytes: [UInt8] = []
                for file in chunk {
                    bytes.removeAll(keepingCapacity: true)
                    site.render(file, into: &bytes)
                }
            }
            Console.tell(Wording.checked(pages: site.pageCount, warnings: project.warnings))
        }
    }
}
