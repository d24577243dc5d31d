internal import Diagnostics
internal import Files
package import Parallel

/// Reads the content folder.
package struct ContentLoader: Sendable {
    private let root: String
    private let width: Width

    /// The largest file that is read, in bytes. The limit of a body is checked by what parses it.
    private static let largestFile = 128 * 1024
    private static let largestDataFile = 1024 * 1024

    package init(root: String, width: Width) {
        self.root = root
        self.width = width
    }

    /// Reads all files of the folder. Mistakes in them come back as diagnostics.
    ///
    /// - Throws: `ListingError` or `FileError` when the machine can't read the folder.
    package func load() async throws -> Content {
        let plan = ContentPlan(try Files.list(root), shownRoot: root)
        var content = Content()
        content.diagnostics = plan.diagnostics
        try loadConfiguration(plan, &content)
        let outputs = content.configuration?.outputs ?? []
        for chunk in try await orderedMap(
            plan.entries, width: width,
            { files in
                try files.map { file, path in
                    try read(file) { bytes, report in
                        EntryParser(file: file, path: path, outputs: outputs).parse(bytes, &report)
                    }
                }
            })
        {
            for (entry, diagnostics) in chunk {
                if let entry { content.entries.append(entry) }
                content.diagnostics += diagnostics
            }
        }
        content.categories = try read(plan.categories, &content) { PageParser(file: $0, path: $1).category($2, &$3) }
        content.replies = try read(plan.replies, &content) { ReplyParser(file: $0, path: $1).parse($2, &$3) }
        content.providers = try read(plan.providers, &content) { ProviderParser(file: $0, path: $1).parse($2, &$3) }
        content.families = try read(plan.families, &content) { FamilyParser(file: $0, path: $1).parse($2, &$3) }
        content.pages = try read(plan.pages, &content) { PageParser(file: $0, path: $1).page($2, &$3) }
        return content
    }

    private func read<Value>(
        _ files: [(ContentFile, PagePath)], _ content: inout Content,
        parse: (ContentFile, PagePath, [UInt8], inout Reporter) -> Value?
    ) throws(FileError) -> [Value] {
        var values: [Value] = []
        for (file, path) in files {
            let (value, diagnostics) = try read(file) { parse(file, path, $0, &$1) }
            if let value { values.append(value) }
            content.diagnostics += diagnostics
        }
        return values
    }

    private func loadConfiguration(_ plan: ContentPlan, _ content: inout Content) throws {
        guard let file = plan.configuration else { return }
        let (configuration, diagnostics) = try read(file, parse: parseConfiguration)
        content.configuration = configuration
        content.diagnostics += diagnostics
        guard let configuration, configuration.usesRegistry else { return }
        guard let file = plan.registry else {
            let place = Location(path: joinPath(root, ContentPlan.registryPath), range: 0..<0)
            content.diagnostics.append(FileCause.registryMissing.diagnostic(at: place))
            return
        }
        let (registry, mistakes) = try read(file, limit: ContentLoader.largestDataFile, parse: parseRegistry)
        content.registry = registry
        content.diagnostics += mistakes
    }

    private func read<Value>(
        _ file: ContentFile, limit: Int = largestFile, parse: ([UInt8], inout Reporter) -> Value?
    ) throws(FileError) -> (Value?, [Diagnostic]) {
        var report = Reporter(path: file.shownPath)
        do throws(ReadError) {
            return (parse(try Files.read(file.shownPath, limit: limit), &report), report.diagnostics)
        } catch {
            switch error {
            case .failed(let error): throw error
            case .notRegular: report(.fileNotRegular, at: 0..<0)
            case .tooLarge(_, let size, let limit): report(.entryTooLarge(limit: limit, size: size), at: 0..<0)
            }
            return (nil, report.diagnostics)
        }
    }
}
