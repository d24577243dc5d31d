internal import Files

/// The state of a folder at one time, for comparison with a later one. Hidden names are left out.
struct FolderSnapshot: Sendable {
    private enum Entry: Sendable {
        case file(FileStatus)
        case folder(FolderSnapshot)
    }

    /// By their names; `nil` if the folder does not exist or cannot be read.
    private let entries: [String: Entry]?

    /// - Parameter path: a folder, or a symbolic link to one.
    init(_ path: String) {
        entries = try? FolderSnapshot.entries(of: DirectoryStream(Directory(path)))
    }

    private init(_ entry: borrowing DirectoryEntry, of parent: borrowing DirectoryStream) {
        do throws(FileError) {
            entries = try FolderSnapshot.entries(of: DirectoryStream(entry, of: parent))
        } catch {
            entries = nil
        }
    }

    private static func entries(of folder: consuming DirectoryStream) throws(FileError) -> [String: Entry] {
        let folder = folder
        var entries: [String: Entry] = [:]
        try folder.forEach { entry throws(FileError) in
            guard !entry.isHidden else { return }
            if entry.kind == .directory {
                entries[entry.shownName] = .folder(FolderSnapshot(entry, of: folder))
            } else if let status = try folder.status(of: entry) {
                entries[entry.shownName] = .file(status)
            }
        }
        return entries
    }

    /// The paths that are new, changed or removed. A new or removed folder stands for everything below it, and the empty path for
    /// the folder itself.
    func changes(since old: FolderSnapshot) -> [String] {
        var changes: [String] = []
        collect(&changes, since: old, at: "")
        return changes
    }

    private func collect(_ changes: inout [String], since old: FolderSnapshot, at path: String) {
        guard let entries, let known = old.entries else {
            if (entries == nil) != (old.entries == nil) { changes.append(path) }
            return
        }
        for (name, entry) in entries {
            switch (entry, known[name]) {
            case (.file(let status), .file(let oldStatus)) where status == oldStatus: continue
            case (.folder(let folder), .folder(let oldFolder)):
                folder.collect(&changes, since: oldFolder, at: joinPath(path, name))
            default: changes.append(joinPath(path, name))
            }
        }
        for name in known.keys where entries[name] == nil { changes.append(joinPath(path, name)) }
    }
}
