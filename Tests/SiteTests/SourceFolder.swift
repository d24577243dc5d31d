import Foundation

/// A copy of a folder that a test can change, removed at the end of its scope.
final class SourceFolder: Sendable {
    let path: String

    /// - Parameter original: the folder to copy.
    init(copying original: String) throws {
        path = FileManager.default.temporaryDirectory.path + "/site-tests-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: original, toPath: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
    }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Replaces a text, which must exist.
    func replace(_ old: String, with new: String, in name: String) throws {
        let text = try read(name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(name, text.replacing(old, with: new))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
}
