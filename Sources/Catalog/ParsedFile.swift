internal import Diagnostics
internal import Files
internal import StatusCodes

/// What one file of the content folder says, read by itself.
///
/// It never changes, and it is a class so that lists of files are lists of references.
final class ParsedFile: Sendable {
    let file: ContentFile
    /// `nil` when the file says nothing, or has errors and nothing can be read of it.
    let value: Value?
    let diagnostics: [Diagnostic]

    init(file: ContentFile, value: Value?, diagnostics: [Diagnostic]) {
        self.file = file
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Boxed but for entries, of which there are many.
    enum Value: Sendable {
        case entry(Entry)
        indirect case brokenEntry(BrokenEntry)
        indirect case configuration(SiteConfiguration)
        indirect case registry(Registry)
        case category(Category)
        indirect case reply(Reply)
        indirect case provider(Provider)
        indirect case family(Family)
        indirect case page(Page)
        /// Any other file with errors.
        indirect case brokenPage(BrokenPage)
    }
}

/// What could be read of a file that has mistakes: where it leads is judged all the same, so that one run shows everything
/// that is wrong with it.
struct BrokenPage: Sendable {
    let file: ContentFile
    let links: [LocalLink]
}

/// Reads and parses one file at a time.
struct FileParser: Sendable {
    /// The content folder, as the user would type it.
    let root: String
    /// What is published of an entry; the rest is not kept.
    let outputs: Set<SiteConfiguration.Output>

    /// The largest file that is read, in bytes. The limit of a body is checked by what parses it.
    private static let largestFile = 128 * 1024
    private static let largestDataFile = 1024 * 1024

    /// Mistakes in the file come back as diagnostics.
    ///
    /// - Returns: `nil` when there is no such file any more.
    /// - Throws: `FileError` when the machine can't read the file.
    func parse(_ listed: ListedFile) throws(FileError) -> ParsedFile? {
        let file = ContentFile(path: listed.path, shownPath: joinPath(root, listed.path))
        var report = Reporter(path: file.shownPath)
        do throws(FileError) {
            let value = try value(of: file, listed.kind, &report)
            return ParsedFile(file: file, value: value, diagnostics: report.diagnostics)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    private func value(
        of file: ContentFile, _ fileKind: FileKind, _ report: inout Reporter
    ) throws(FileError) -> ParsedFile.Value? {
        let kind: ContentKind
        do throws(FileCause) {
            guard fileKind == .regular else { throw .fileNotRegular }
            kind = try ContentKind(file)
        } catch {
            report(error, at: 0..<0)
            return nil
        }
        if case .readme = kind { return nil }
        guard let bytes = try read(file, kind, &report) else { return nil }
        return parse(bytes, of: file, kind, &report) ?? brokenPage(bytes, of: file).map { .brokenPage($0) }
    }

    private func parse(
        _ bytes: [UInt8], of file: ContentFile, _ kind: ContentKind, _ report: inout Reporter
    ) -> ParsedFile.Value? {
        switch kind {
        case .readme: return nil
        case .configuration: return parseConfiguration(bytes, &report).map { .configuration($0) }
        case .registry: return parseRegistry(bytes, &report).map { .registry($0) }
        case .entry(let path):
            return EntryParser(file: file, path: path, outputs: outputs).parse(bytes, &report)
        case .category(let path):
            return PageParser(file: file, path: path).category(bytes, &report).map { .category($0) }
        case .reply(let path): return ReplyParser(file: file, path: path).parse(bytes, &report).map { .reply($0) }
        case .provider(let path):
            return ProviderParser(file: file, path: path).parse(bytes, &report).map { .provider($0) }
        case .family(let path): return FamilyParser(file: file, path: path).parse(bytes, &report).map { .family($0) }
        case .page(let path): return PageParser(file: file, path: path).page(bytes, &report).map { .page($0) }
        }
    }

    /// What could be read of a file whose mistakes are told of already.
    private func brokenPage(_ bytes: [UInt8], of file: ContentFile) -> BrokenPage? {
        var report = Reporter(path: file.shownPath)
        guard let path = PagePath(contentFile: file.path), let text = SourceText(bytes, &report),
            let fences = text.fences(&report)
        else { return nil }
        let links = LinkResolver(contentFile: file.path, page: path)
        return Rendering(text, fences.body, links, reservedAnchors: [], &report).map {
            BrokenPage(file: file, links: $0.links)
        }
    }

    private func read(
        _ file: ContentFile, _ kind: ContentKind, _ report: inout Reporter
    ) throws(FileError) -> [UInt8]? {
        let limit = if case .registry = kind { FileParser.largestDataFile } else { FileParser.largestFile }
        do throws(ReadError) {
            return try Files.read(file.shownPath, limit: limit)
        } catch {
            switch error {
            case .failed(let error): throw error
            case .notRegular: report(.fileNotRegular, at: 0..<0)
            case .tooLarge(_, let size, let limit): report(.entryTooLarge(limit: limit, size: size), at: 0..<0)
            }
            return nil
        }
    }
}
