internal import Diagnostics
internal import Files
internal import StatusCodes

/// What one file of the content folder says, read by itself.
///
/// It never changes, and it is a class so that lists of files are lists of references.
final class ReadFile: Sendable {
    let file: ContentFile
    /// `nil` when the file says nothing, or has errors and nothing can be read of it.
    let value: Value?
    let source: EditableSource?
    let diagnostics: [Diagnostic]

    init(file: ContentFile, value: Value?, source: EditableSource?, diagnostics: [Diagnostic]) {
        self.file = file
        self.value = value
        self.source = source
        self.diagnostics = diagnostics
    }

    enum Value: Sendable {
        case page(ReadPage)
        indirect case configuration(SiteConfiguration)
        indirect case registry(Registry)
    }
}

/// What the reader of a kind makes of a file.
struct FileReading: Sendable {
    let page: ReadPage
    let source: EditableSource?
}

/// The files of the content folder that are not pages.
enum DataFile: CaseIterable {
    case configuration
    case registry

    /// Below the content folder.
    var path: String {
        switch self {
        case .configuration: "site.yaml"
        case .registry: "registry/enhanced-status-codes.yaml"
        }
    }

    /// The largest file that is read, in bytes.
    fileprivate var sizeLimit: Int {
        switch self {
        case .configuration: FileReader.sizeLimit
        case .registry: 1024 * 1024
        }
    }
}

/// Reads and parses one file at a time.
package struct FileReader: Sendable {
    /// The content folder, as the user would type it.
    let root: String
    /// The size of the largest page that is read, in bytes.
    package static let sizeLimit = 128 * 1024

    /// Reads a file that is not a page.
    ///
    /// - Returns: `nil` when there is no such file any more.
    /// - Throws: `FileError` when the machine can't read the file.
    func read(_ data: DataFile, _ listed: ListedFile) throws(FileError) -> ReadFile? {
        try read(listed, limit: data.sizeLimit) { bytes, _, report throws(FileError) in
            switch data {
            case .configuration: (try SiteConfiguration(bytes, &report).map { .configuration($0) }, nil)
            case .registry: (try Registry(bytes, &report).map { .registry($0) }, nil)
            }
        }
    }

    /// Reads a file that is a page, or has no place on the site.
    ///
    /// - Returns: `nil` when there is no such file any more.
    /// - Throws: `FileError` when the machine can't read the file.
    func read(_ listed: ListedFile, _ context: ReadingContext) throws(FileError) -> ReadFile? {
        // A text for those who look at the folder.
        if listed.path == "README.md" { return nil }
        let place = Place(listed.path)
        let limit = if case .page = place { FileReader.sizeLimit } else { 0 }
        return try read(listed, limit: limit) { bytes, file, report throws(FileError) in
            switch place {
            case .page(let kind, let path):
                let input = FileInput(file: file, path: path, bytes: bytes, context: context)
                let reading = try kind.read(input, &report)
                return (reading.map { .page($0.page) }, reading?.source)
            case .nowhere(let reason):
                report(reason, at: 0..<0)
                return (nil, nil)
            }
        }
    }

    private typealias Parse = (
        _ bytes: [UInt8], ContentFile, inout Reporter
    ) throws(FileError) -> (ReadFile.Value?, EditableSource?)

    /// - Parameter limit: in bytes; a file with a limit of 0 is not read.
    private func read(_ listed: ListedFile, limit: Int, parse: Parse) throws(FileError) -> ReadFile? {
        let file = ContentFile(path: listed.path, shownPath: joinPath(root, listed.path))
        var report = Reporter(path: file.shownPath)
        let bytes: [UInt8]
        do throws(ReadError) {
            guard listed.kind == .regular else { throw .notRegular(path: file.shownPath) }
            bytes = limit > 0 ? try FileSystem.read(file.shownPath, limit: limit) : []
        } catch {
            switch error {
            case .failed(let error):
                if error.isMissing { return nil }
                throw error
            case .notRegular: report(FileNotRegular(), at: 0..<0)
            case .tooLarge(_, let size, let limit): report(EntryTooLarge(size: size, limit: limit), at: 0..<0)
            }
            return ReadFile(file: file, value: nil, source: nil, diagnostics: report.diagnostics)
        }
        let (value, source) = try parse(bytes, file, &report)
        return ReadFile(file: file, value: value, source: source, diagnostics: report.diagnostics)
    }
}

/// What a file is, told from its path.
private enum Place {
    case page(ContentKind, PagePath)
    /// It has no place on the site.
    case nowhere(any DiagnosticKind)

    /// - Parameter path: below the content folder.
    init(_ path: String) {
        guard path.hasSuffix(".md") else {
            self = .nowhere(FileIgnored())
            return
        }
        let names = path.pathComponents
        guard names.dropLast().allSatisfy(PagePath.isName), PagePath.isName(String(names.last?.dropLast(3) ?? ""))
        else {
            self = .nowhere(FileNameUnfit())
            return
        }
        guard let kind = ContentKind.of(contentFile: path), let page = kind.pagePath(ofContentFile: path) else {
            self = .nowhere(FileMisplaced(folders: ContentKind.all.map(\.folder)))
            return
        }
        self = .page(kind, page)
    }
}
