package import Files

/// Reads the content folder.
package struct ContentReader: Sendable {
    package let root: String
    let concurrency: Concurrency
    private let layout: SiteLayout
    private let keepsSources: Bool

    /// - Parameters:
    ///   - root: the folder, as the user would type it.
    ///   - layout: what the site has around the content.
    ///   - keepsSources: whether an ``EditableSource`` of each file is kept, which a build does not need.
    package init(root: String, layout: SiteLayout, concurrency: Concurrency, keepsSources: Bool = false) {
        self.root = root
        self.layout = layout
        self.concurrency = concurrency
        self.keepsSources = keepsSources
    }

    /// Reads all files of the folder. Errors in them are returned as diagnostics.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func read() async throws -> Content { try await folder().content }

    /// Reads all files of the folder, so that those that change can be read again.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func folder() async throws -> ContentFolder {
        let listed = try FileSystem.list(root)
        let configuration = try configurationFile(in: listed)
        let context = context(configuration)
        let files = try await read(listed, configuration, context)
        return ContentFolder(self, files, context)
    }

    /// The configuration, which determines how the other files are read.
    ///
    /// - Returns: `nil` if it is not among the files.
    func configurationFile(in listed: [ListedFile]) throws(FileError) -> ReadFile? {
        guard let file = listed.first(where: { $0.path == SiteConfiguration.contentPath }) else { return nil }
        return try FileReader(root: root, context: context(nil)).read(file)
    }

    func context(_ configuration: ReadFile?) -> ReadingContext {
        var formats: Set<SiteConfiguration.Format> = []
        var usesRegistry = false
        if case .configuration(let configuration)? = configuration?.value {
            (formats, usesRegistry) = (configuration.formats, configuration.usesRegistry)
        }
        return ReadingContext(
            layout: layout, formats: formats, usesRegistry: usesRegistry, keepsSources: keepsSources)
    }

    /// Reads files, several at a time.
    ///
    /// - Parameter configuration: the configuration, which is read before the other files.
    /// - Returns: what they say, in their order. A file that was removed in the meantime is left out.
    func read(
        _ listed: [ListedFile], _ configuration: ReadFile?, _ context: ReadingContext
    ) async throws -> [ReadFile] {
        let reader = FileReader(root: root, context: context)
        return try await orderedMap(listed, concurrency: concurrency) { files in
            try files.compactMap { file in
                file.path == SiteConfiguration.contentPath ? configuration : try reader.read(file)
            }
        }.flatMap(\.self)
    }
}
