internal import Foundation

extension Sandbox {
    /// Runs git in the folder, without the user's settings.
    ///
    /// - Returns: what it writes to standard output.
    /// - Throws: if it ends with an error.
    @discardableResult
    package func git(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let settings = [
            "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main",
        ]
        process.arguments = ["git", "-C", path] + settings + arguments
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw GitFailure(arguments: arguments, status: process.terminationStatus)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Commits everything in the folder.
    package func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "A state")
    }
}

private struct GitFailure: Error {
    let arguments: [String]
    let status: Int32
}
