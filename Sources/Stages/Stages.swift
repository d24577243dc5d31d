internal import Catalog
package import Files
internal import Markdown
internal import Publishing
internal import Site
internal import YAML

/// The stages of a build one by one, for whoever measures them.
///
/// This is the only door to the package from outside: everything else is for the package itself.
public struct Stages: Sendable {
    private let site: Site
    private let bodies: [ArraySlice<UInt8>]
    private let frontMatters: [ArraySlice<UInt8>]
    private let codeFiles: [OutputFile]

    /// Loads a site once; the stages then work on what is in memory.
    ///
    /// - Parameters:
    ///   - content: a folder of content without errors.
    ///   - templates: a folder of templates without errors.
    /// - Throws: `StagesError` when there are errors, or what the machine refused.
    public init(content: String, templates: String) async throws {
        let concurrency = Concurrency(tasks: 1)
        let loaded = try await ContentLoader(root: content, concurrency: concurrency).load()
        guard let catalog = await loaded.resolve(concurrency: concurrency).catalog,
            let theme = try ThemeLoader(root: templates).load().theme
        else {
            throw StagesError.mistakes
        }
        site = Site(catalog, theme: theme)
        codeFiles = catalog.entries.indices.map(OutputFile.code)
        let parts = try catalog.entries.map { entry in
            let bytes = try Files.read(entry.file.shownPath, limit: 1 << 20)
            let end = try Stages.endOfFrontMatter(in: bytes)
            return (bytes[4..<end], bytes[(end + 4)...])
        }
        frontMatters = parts.map(\.0)
        bodies = parts.map(\.1)
    }

    /// Why nothing can be measured.
    public enum StagesError: Error {
        /// The content or the templates have errors; `sitegen check` tells which.
        case mistakes
    }

    private static func endOfFrontMatter(in bytes: [UInt8]) throws -> Int {
        let fence = Array("\n---\n".utf8)
        guard let end = bytes.indices.dropFirst(4).first(where: { bytes[$0...].starts(with: fence) }) else {
            throw StagesError.mistakes
        }
        return end + 1
    }

    /// The number of entries, which is how often each stage works.
    public var count: Int { bodies.count }

    /// Reads the YAML of each entry.
    ///
    /// - Returns: how many have some.
    public func parseFrontMatter() throws -> Int {
        var count = 0
        for yaml in frontMatters where try compose(yaml) != nil { count += 1 }
        return count
    }

    /// Renders the Markdown of each entry.
    ///
    /// - Returns: the number of bytes of HTML.
    public func renderMarkdown() throws -> Int {
        try bodies.reduce(0) { try $0 + Document(parsing: $1, href: { path, _ in path }).html.count }
    }

    /// Renders the page of each entry: the view, the structured data and the template.
    ///
    /// - Returns: the number of bytes.
    public func renderPages() -> Int {
        var bytes: [UInt8] = []
        return codeFiles.reduce(0) { sum, file in
            bytes.removeAll(keepingCapacity: true)
            site.render(file, into: &bytes)
            return sum + bytes.count
        }
    }

    /// What renders the template of each entry's page, with views that are ready, and returns the number of bytes.
    public func templateRendering() -> () -> Int {
        site.renderTemplates(of: codeFiles)
    }

    /// Publishes the page of each entry, rendered before.
    ///
    /// - Parameter output: a folder that `sitegen` made, or none.
    /// - Returns: how many files were written.
    public func publish(_ pages: Pages, to output: String) async throws -> Int {
        let staging = try Staging(output: output)
        for (path, bytes) in pages.files { try staging.add(path, bytes.span) }
        let plan = try await staging.commit().plan
        return plan.added + plan.changed
    }

    /// Rendered pages, ready to be published.
    public struct Pages: Sendable {
        let files: [(path: SitePath, bytes: [UInt8])]
    }

    /// Renders all pages for ``publish(_:to:)``.
    public func pages() throws -> Pages {
        Pages(files: try codeFiles.map { (try SitePath(site.path(of: $0)), site.bytes(of: $0)) })
    }
}
