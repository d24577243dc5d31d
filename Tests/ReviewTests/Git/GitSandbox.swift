import Foundation
import Testing

/// A git repository in a temporary folder, removed with its owner.
final class GitSandbox: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/git-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // As git names it, which on macOS is not as Foundation does.
        path = URL(filePath: folder).resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    /// Runs git as its users do, free of their settings.
    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let process = Foundation.Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let identity = [
            "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main",
        ]
        process.arguments = ["git", "-C", path] + identity + arguments
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }

    func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "A state")
    }
}
