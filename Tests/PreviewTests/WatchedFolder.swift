import Foundation
import Preview
import Synchronization
import TestSupport

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
    private let sandbox: Sandbox
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
        let sandbox = try Sandbox()
        for file in files { try sandbox.write("root/\(file)", "old") }
        let printed = PrintedNotes()
        watcher = try FolderWatcher([sandbox["root"]], by: method) { note in printed.lines.withLock { $0.append(note) }
        }
        (self.sandbox, self.printed) = (sandbox, printed)
    }

    /// The lines that were printed for the user.
    var notes: [String] { printed.lines.withLock { $0 } }

    var root: String { sandbox["root"] }

    /// A place beside the folder.
    var outside: String { sandbox["outside"] }

    subscript(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file in place.
    func write(_ name: String, _ text: String) throws { try sandbox.write("root/\(name)", text) }

    /// The reported paths as soon as they include certain ones, or those of the first minute.
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
