import Files
import Foundation
import Publishing

/// A temporary folder for one test, removed with its owner, in which a site is published to `_site`.
final class Sandbox: Sendable {
    let path: String

    init(in folder: String = FileManager.default.temporaryDirectory.path) throws {
        path = "\(folder)/publishing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    subscript(_ name: String) -> String { "\(path)/\(name)" }

    var site: String { self["_site"] }

    /// Writes a file by hand, as anybody may, with the folders above it.
    func write(_ name: String, _ text: String = "by hand") throws {
        let url = URL(filePath: self[name])
        try makeFolder(splitPath(name).folder)
        try Data(text.utf8).write(to: url)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try makeFolder(splitPath(name).folder)
        try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: self[name])
    }

    /// All files of a folder but the manifest: their paths with their text, or where they lead.
    func tree(_ name: String = "_site") throws -> [String: String] {
        var tree: [String: String] = [:]
        for file in try Files.list(self[name], includingHidden: true) where file.path != ".sitegen-manifest" {
            let path = "\(self[name])/\(file.path)"
            tree[file.path] =
                switch file.kind {
                case .regular: String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
                case .symbolicLink: "→ " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
                default: "\(file.kind)"
                }
        }
        return tree
    }

    /// What changes when something writes to a file or a folder, or replaces it.
    func state(_ name: String) throws -> FileState {
        var status = stat()
        guard lstat(self[name], &status) == 0 else { throw POSIXError(.ENOENT) }
        return FileState(
            inode: UInt64(status.st_ino), written: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds)
    }

    /// The names beside the site, which should be only that of the site.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

struct FileState: Equatable {
    let inode: UInt64
    let written: Int
    let changed: Int
}

extension timespec {
    var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}

extension Staging {
    func add(_ files: [String: String]) throws {
        for (path, text) in files {
            let bytes = Array(text.utf8)
            try add(try SitePath(path), bytes.span)
        }
    }
}

/// Builds a site as the program does.
@discardableResult
func publish(_ files: [String: String], to output: String, width: Int = 2) async throws -> Summary {
    let staging = try Staging(output: output)
    try staging.add(files)
    return try await staging.commit(width: width)
}

let site = ["index.html": "home", "codes/4.3.2/index.html": "4.3.2", "codes/4.3.2/index.md": "md", "a/b/c/d": "deep"]

extension [String: String] {
    func with(_ path: String, _ text: String?) -> Self {
        var copy = self
        copy[path] = text
        return copy
    }
}
