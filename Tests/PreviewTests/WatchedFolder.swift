import Foundation
import Preview
import Synchronization

/// The methods of watching in the tests. The behavior must be the same.
enum WatchMethod: String, CaseIterable {
    case events, polling
    /// Events until the first folder is added.
    case eventsUntilLimit

    fileprivate func method(folders: Int) -> FolderWatcher.Method {
        switch self {
        case .events: .events()
        case .polling: .polling(every: .milliseconds(30))
        case .eventsUntilLimit: .events(maximumFolders: folders)
        }
    }
}

/// A watched folder, removed when it is released.
final class WatchedFolder: Sendable {
    private let path: String
    private let watcher: FolderWatcher
    private let printed: PrintedNotes

    convenience init(_ files: [String], by method: WatchMethod) throws {
        let folders = Set(
            files.flatMap { file in
                let names = file.split(separator: "/").dropLast()
                return (0...names.count).map { names.prefix($0).joined(separator: "/") }
            })
        try self.init(files, by: method.method(folders: folders.count))
    }

    init(_ files: [String], by method: FolderWatcher.Method) throws {
        let path = FileManager.default.temporaryDirectory.path + "/watching-\(UUID().uuidString)"
        for file in files {
            let place = URL(filePath: "\(path)/root/\(file)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("old".utf8).write(to: place)
        }
        let printed = PrintedNotes()
        watcher = try FolderWatcher([path + "/root"], by: method) { note in printed.lines.withLock { $0.append(note) } }
        (self.path, self.printed) = (path, printed)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The lines that were printed for the user.
    var notes: [String] { printed.lines.withLock { $0 } }

    var root: String { path + "/root" }

    /// A place beside the folder.
    var outside: String { path + "/outside" }

    subscript(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file in place.
    func write(_ name: String, _ text: String) throws {
        let place = URL(filePath: self[name])
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// The reported paths as soon as they include certain ones, or those of the first ten seconds.
    func changes(including wanted: Set<String>) async -> Set<String> {
        await withTaskGroup(of: Set<String>?.self) { group in
            let changes = watcher.changes
            let root = root
            let seen = Mutex<Set<String>>([])
            group.addTask {
                for await _ in changes.signals {
                    let paths = changes.take().filter { $0.root == root }.map(\.path)
                    if seen.withLock({
                        $0.formUnion(paths); return $0.isSuperset(of: wanted)
                    }) {
                        return nil
                    }
                }
                return nil
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(60))
                return nil
            }
            _ = await group.next()
            group.cancelAll()
            return seen.withLock { $0 }
        }
    }

    /// Waits until pending changes have been reported, and takes them.
    func settle() async {
        try? await Task.sleep(for: .milliseconds(150))
        try? Data(UUID().uuidString.utf8).write(to: URL(filePath: self["settled.md"]))
        _ = await changes(including: ["settled.md"])
        try? await Task.sleep(for: .milliseconds(150))
    }
}

private final class PrintedNotes: Sendable {
    let lines = Mutex<[String]>([])
}
