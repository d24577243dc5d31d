internal import Foundation
internal import Libc

/// A temporary folder for one test, removed with its owner.
package final class Sandbox: Sendable {
    /// Free of symbolic links.
    package let path: String
    /// The folder that is removed; holds the other one alone.
    private let enclosing: String

    /// - Parameter name: the last part of the path.
    package init(name: String = "sandbox") throws {
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        enclosing = "\(temporary)/sandbox-\(UUID().uuidString)"
        path = "\(enclosing)/\(name)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A copy of a folder.
    package convenience init(copying original: String) throws {
        try self.init()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: original, toPath: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: enclosing)
    }

    /// The path of a name in the folder.
    package subscript(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, with the folders above it.
    package func write(_ name: String, _ text: String = "") throws { try write(name, Array(text.utf8)) }

    package func write(_ name: String, _ bytes: [UInt8]) throws {
        let url = URL(filePath: self[name])
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Copies a file or a folder into this one.
    package func copy(_ original: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: original, toPath: self[name])
    }

    /// Replaces a text, which must be in the file.
    package func replace(_ old: String, with new: String, in name: String) throws {
        let text = try read(name)
        guard text.contains(old) else { throw NotFound(text: old, file: name) }
        try write(name, text.replacing(old, with: new))
    }

    private struct NotFound: Error {
        let text: String
        let file: String
    }

    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
    }

    /// Creates a symbolic link, with the folders above it.
    package func link(_ name: String, to target: String) throws {
        let folder = URL(filePath: self[name]).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
    }

    /// Gives a file a second name.
    package func hardLink(_ name: String, to target: String) throws {
        try FileManager.default.linkItem(atPath: self[target], toPath: self[name])
    }

    package func move(_ name: String, to newName: String) throws {
        try FileManager.default.moveItem(atPath: self[name], toPath: self[newName])
    }

    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: self[name])
    }

    /// The text of a file.
    package func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
    }

    /// The text of a file; nil if it can't be read.
    package func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
    }

    package func exists(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: self[name])) != nil
    }

    /// All names in the folder, hidden ones included.
    package func names(in folder: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()
    }

    package func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: self[name])[.posixPermissions] as? Int
    }

    package func setPermissions(_ permissions: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: self[name])
    }

    /// What changes when something writes to a file or a folder, or replaces it.
    package func state(_ name: String) throws -> FileState {
        var status = stat()
        guard lstat(self[name], &status) == 0 else { throw POSIXError(.ENOENT) }
        return FileState(
            inode: UInt64(status.st_ino), links: Int(status.st_nlink), written: status.contentTimes[1].nanoseconds,
            changed: status.statusTime.nanoseconds)
    }
}

package struct FileState: Equatable {
    package let inode: UInt64
    /// How many names the file has.
    package let links: Int
    /// When the content and the status were changed last, in nanoseconds.
    package let written: Int
    package let changed: Int
}

extension timespec {
    fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
