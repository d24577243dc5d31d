import Foundation
import Preview

/// A folder that is watched, removed with its owner.
final class WatchedFolder: Sendable {
    private let path: String
    private let watcher: FolderWatcher

    init(_ files: [String], by method: FolderWatcher.Method = .best) throws {
        path = FileManager.default.temporaryDirectory.path + "/watching-\(UUID().uuidString)"
        for file in files {
            let place = URL(filePath: "\(path)/root/\(file)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("old".utf8).write(to: place)
        }
        watcher = try FolderWatcher([path + "/root"], by: method)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var notice: String? { watcher.notice }

    var root: String { path + "/root" }

    /// A place beside the folder.
    var outside: String { path + "/outside" }

    subscript(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file in its place.
    func write(_ name: String, _ text: String) throws {
        let place = URL(filePath: self[name])
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// What has been seen as soon as that is enough.
    func seen(until isEnough: (Set<String>) -> Bool) async -> Set<String> {
        var seen: Set<String> = []
        for await changes in watcher.changes {
            for change in changes where change.root == root { seen.insert(change.path) }
            if isEnough(seen) { break }
        }
        return seen
    }

    /// Waits until events that are under way have come, and takes them.
    func settle() async {
        try? await Task.sleep(for: .milliseconds(150))
        try? Data().write(to: URL(filePath: self["settled.md"]))
        _ = await seen { $0.contains("settled.md") || $0.contains("") }
        try? await Task.sleep(for: .milliseconds(150))
    }
}
