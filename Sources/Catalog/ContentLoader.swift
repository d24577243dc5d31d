package import Files

/// Reads the content folder.
package struct ContentLoader: Sendable {
    let root: String
    let concurrency: Concurrency

    package init(root: String, concurrency: Concurrency) {
        self.root = root
        self.concurrency = concurrency
    }

    /// Reads all files of the folder. Mistakes in them come back as diagnostics.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func load() async throws -> Content { try await read().content }

    /// Reads all files of the folder for somebody who will want some of them read again.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func read() async throws -> LoadedContent {
        let listed = try Files.list(root)
        let outputs = try outputs(in: listed) ?? []
        return LoadedContent(self, try await parse(listed, outputs: outputs), outputs: outputs)
    }

    /// What is published of an entry, if the configuration is among the files and says so.
    func outputs(in files: [ListedFile]) throws(FileError) -> Set<SiteConfiguration.Output>? {
        guard let file = files.first(where: { $0.path == ContentKind.configurationPath }),
            case .configuration(let configuration)? = try FileParser(root: root, outputs: []).parse(file)?.value
        else { return nil }
        return configuration.outputs
    }

    /// Parses files, each by itself and several side by side.
    ///
    /// - Parameter outputs: what is published of an entry.
    /// - Returns: what they say, in the order of the files. One that has gone meanwhile is left out.
    func parse(_ files: [ListedFile], outputs: Set<SiteConfiguration.Output>) async throws -> [ParsedFile] {
        let parser = FileParser(root: root, outputs: outputs)
        return try await orderedMap(files, concurrency: concurrency) { files in
            try files.compactMap { try parser.parse($0) }
        }
        .flatMap(\.self)
    }
}
