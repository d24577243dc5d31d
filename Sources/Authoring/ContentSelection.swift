package import Content
package import Diagnostics
internal import Files
internal import StatusCodes

/// The files of the content folder that a command is restricted to.
package struct ContentSelection: Sendable {
    /// In the order in which they were named.
    package let files: [ContentFile]

    /// A path that is not a file of the content.
    package struct NotContent: Error {
        package let path: String
        package let reason: Reason

        package enum Reason: Sendable {
            case missing
            case folder
            /// It is elsewhere, or not a file that is read for the site.
            case unpublished
        }
    }

    /// - Parameters:
    ///   - paths: as the user typed them; symbolic links in them are followed but for the last part.
    ///   - root: the content folder, as the user typed it.
    /// - Throws: the first path that is not a file of content.
    package init(_ paths: [String], root: String) throws(NotContent) {
        var files: [ContentFile] = []
        for path in paths {
            guard let file = ContentFile(typed: path, root: root) else { throw NotContent(path: path) }
            if !files.contains(file) { files.append(file) }
        }
        self.files = files
    }

    /// Whether a diagnostic is about one of the files.
    package func contains(_ diagnostic: Diagnostic) -> Bool { diagnostic.location.map(contains) ?? false }

    /// Whether a place is in one of the files.
    package func contains(_ location: Location) -> Bool { files.contains { $0.shownPath == location.path } }
}

extension ContentSelection.NotContent {
    fileprivate init(path: String) {
        self.path = path
        reason =
            switch try? FileSystem.status(of: path)?.kind {
            case nil: .missing
            case .directory: .folder
            default: .unpublished
            }
    }
}

extension ContentFile {
    /// - Returns: `nil` when the path does not lead to a file of content.
    fileprivate init?(typed path: String, root: String) {
        let (folder, name) = splitPath(path)
        guard (try? FileSystem.status(of: path))?.kind == .regular,
            let folder = try? FileSystem.resolveLinks(folder.isEmpty ? "." : folder),
            let base = try? FileSystem.resolveLinks(root)
        else { return nil }
        guard let path = relativePath(joinPath(folder, name), below: base) else { return nil }
        self.init(path: path, shownPath: joinPath(root, path))
        guard isContent else { return nil }
    }

    /// Whether the file is read for the site.
    private var isContent: Bool {
        ContentKind.of(contentFile: path) != nil
            || [SiteConfiguration.contentPath, Registry.contentPath].contains(path)
    }
}
