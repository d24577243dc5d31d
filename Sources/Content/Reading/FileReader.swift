internal import Diagnostics
internal import Files
internal import StatusCodes

/// What one file of the content folder says, read by itself.
///
/// It is immutable, and a class so that lists of files are lists of references.
final class ReadFile: Sendable {
    let file: ContentFile
    /// `nil` when the file says nothing, or has errors and nothing of it can be read.
    let value: Value?
    let diagnostics: [Diagnostic]

    init(file: ContentFile, value: Value?, diagnostics: [Diagnostic]) {
        self.file = file
        self.value = value
        self.diagnostics = diagnostics
    }

    enum Value: Sendable {
        /// The source is `nil` if sources are not kept, or if it can't be read.
        case page(ReadPage, EditableSource?)
        indirect case configuration(SiteConfiguration)
        indirect case registry(Registry)
    }
}

/// Reads and parses one file at a time.
package struct FileReader: Sendable {
    /// The content folder, as the user would type it.
    let root: String
    let context: ReadingContext
    /// The size of the largest page that is read, in bytes.
    package static let sizeLimit = 128 * 1024

    /// Reads a file.
    ///
    /// - Returns: `nil` when the file no longer exists, or is the `README.md` of the folder.
    /// - Throws: `FileError` when the machine can't read the file.
    func read(_ listed: ListedFile) throws(FileError) -> ReadFile? {
        if listed.path == "README.md" { return nil }
        let file = ContentFile(path: listed.path, shownPath: joinPath(root, listed.path))
        let role = FileRole(listed.path)
        var report = Reporter(path: file.shownPath)
        let bytes: [UInt8]
        do throws(ReadError) {
            guard listed.kind == .regular else { throw .notRegular(path: file.shownPath) }
            bytes = role.sizeLimit > 0 ? try FileSystem.read(file.shownPath, limit: role.sizeLimit) : []
        } catch {
            switch error {
            case .failed(let error):
                if error.isMissing { return nil }
                throw error
            case .notRegular: report(FileNotRegular(), at: 0..<0)
            case .tooLarge(_, let size, let limit): report(EntryTooLarge(size: size, limit: limit), at: 0..<0)
            }
            return ReadFile(file: file, value: nil, diagnostics: report.diagnostics)
        }
        let value = try parse(bytes, of: file, role, &report)
        return ReadFile(file: file, value: value, diagnostics: report.diagnostics)
    }

    private func parse(
        _ bytes: [UInt8], of file: ContentFile, _ role: FileRole, _ report: inout Reporter
    ) throws(FileError) -> ReadFile.Value? {
        switch role {
        case .configuration: return try SiteConfiguration(bytes, &report).map { .configuration($0) }
        case .registry: return try Registry(bytes, &report).map { .registry($0) }
        case .page(let kind, let path):
            return try kind.read(FileInput(file: file, path: path, bytes: bytes, context: context), &report)
        case .unused(let reason):
            report(reason, at: 0..<0)
            return nil
        }
    }
}

/// What a file is for, determined by its path.
private enum FileRole {
    case configuration
    case registry
    case page(ContentKind, PagePath)
    /// The file has no place on the site.
    case unused(any DiagnosticKind)

    /// - Parameter path: below the content folder.
    init(_ path: String) {
        if path == SiteConfiguration.contentPath {
            self = .configuration
        } else if path == Registry.contentPath {
            self = .registry
        } else if !path.hasSuffix(".md") {
            self = .unused(FileIgnored())
        } else if PagePath(folder: nil, name: String(Substring(path.utf8.dropLast(3)))) == nil {
            self = .unused(FileNameUnfit())
        } else if let kind = ContentKind.of(contentFile: path), let page = kind.pagePath(ofContentFile: path) {
            self = .page(kind, page)
        } else {
            self = .unused(FileMisplaced(folders: ContentKind.all.map(\.folder)))
        }
    }

    /// The size of the largest file that is read, in bytes; 0 for a file that is not read.
    var sizeLimit: Int {
        switch self {
        case .configuration, .page: FileReader.sizeLimit
        case .registry: 1024 * 1024
        case .unused: 0
        }
    }
}
