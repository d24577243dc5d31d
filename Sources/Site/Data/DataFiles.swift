internal import Catalog
internal import Content

/// The files for programs that are about the site as a whole.
func dataFiles(_ catalog: Catalog) -> [OutputFile] {
    func file(
        _ path: String, _ mediaType: MediaType, _ role: OutputFile.Role,
        _ write: @escaping @Sendable (_ catalog: Catalog, _ output: inout [UInt8]) -> Void
    ) -> OutputFile {
        OutputFile(path, mediaType, role, addInputs: { $0.add(catalog.entries, "a record") }) { write(catalog, &$0) }
    }
    var files = [
        file(FileNames.decoder, .javascript, .part, writeDecoderData), file(FileNames.feed, .atom, .data, writeFeed),
        OutputFile(FileNames.robots, .plainText, .data) { writeRobots(of: catalog, to: &$0) },
    ]
    let formats = catalog.configuration.formats
    if formats.contains(.json) { files.append(file(FileNames.codes, .json, .data, writeCodesJSON)) }
    if formats.contains(.markdown) { files.append(file(FileNames.llms, .plainText, .data, writeLLMs)) }
    return files
}
