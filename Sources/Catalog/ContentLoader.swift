internal import Files
package import Parallel

/// Reads the content folder.
package struct ContentLoader: Sendable {
    let root: String
    let width: Width

    package init(root: String, width: Width) {
        self.root = root
        self.width = width
    }

    /// Reads all files of the folder. Mistakes in them come back as diagnostics.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func load() async throws -> Content {
        Content(try await parse(try Files.list(root)), root: root)
    }

    /// Parses files, each by itself; all but the configuration side by side.
    ///
    /// - Parameter files: some of the folder, with the configuration if it has one.
    /// - Returns: what they say, in the order of the files.
    private func parse(_ files: [ListedFile]) async throws -> [ParsedFile] {
        let configuration = try files.first { $0.path == ContentKind.configurationPath }.map {
            try FileParser(root: root, outputs: []).parse($0)
        }
        let parser = FileParser(root: root, outputs: configuration?.outputs ?? [])
        return try await orderedMap(files, width: width) { files in try files.map { try parser.parse($0) } }
            .flatMap { $0 }
    }
}

extension ParsedFile {
    /// What is published, as far as the file says that.
    fileprivate var outputs: Set<SiteConfiguration.Output>? {
        if case .configuration(let configuration)? = value { configuration.outputs } else { nil }
    }
}
