internal import Catalog
internal import Content

/// The files for programs that are about the site as a whole.
struct DataFiles: OutputFiles {
    private let context: SiteContext

    static let feed = "feed.xml"
    static let codes = "codes.json"
    static let llms = "llms.txt"
    static let robots = "robots.txt"
    /// Its name stays, or else each change of a title would change every page.
    static let decoder = "catalog.js"

    init(_ context: SiteContext) {
        self.context = context
    }

    var files: [OutputFile] {
        let formats = context.catalog.configuration.formats
        return [
            file(DataFiles.decoder, .javascript, .part, writeDecoderData),
            file(DataFiles.feed, .atom, .data, writeFeed),
            OutputFile(DataFiles.robots, .plainText, .data) { [context] in writeRobots(of: context.catalog, to: &$0) },
        ] + (formats.contains(.json) ? [file(DataFiles.codes, .json, .data, writeCodesJSON)] : [])
            + (formats.contains(.markdown) ? [file(DataFiles.llms, .plainText, .data, writeLLMs)] : [])
    }

    private func file(
        _ path: String, _ mediaType: MediaType, _ role: OutputFile.Role,
        _ write: @escaping @Sendable (_ catalog: Catalog, _ output: inout [UInt8]) -> Void
    ) -> OutputFile {
        OutputFile(path, mediaType, role, addInputs: { [context] in $0.add(context.catalog.entries, "a record") }) {
            [context] in write(context.catalog, &$0)
        }
    }
}
