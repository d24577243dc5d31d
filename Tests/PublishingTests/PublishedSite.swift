import Files
import Foundation
import Publishing
import TestSupport

/// The output of the tests.
extension Sandbox {
    var site: String { self["_site"] }

    /// All files of a folder except the manifest: their paths with their text, or the target of a link.
    func tree(_ name: String = "_site") throws -> [String: String] {
        var tree: [String: String] = [:]
        for file in try FileSystem.list(self[name], includingHidden: true) where file.path != ".sitegen-manifest" {
            let path = "\(self[name])/\(file.path)"
            tree[file.path] =
                switch file.kind {
                case .regular: String(decoding: try FileSystem.read(path, limit: 1 << 20), as: UTF8.self)
                case .symbolicLink: "→ " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
                default: "\(file.kind)"
                }
        }
        return tree
    }
}

extension Publisher {
    convenience init(output: String) throws(PublishingError) {
        try self.init(output: output, concurrency: Concurrency(tasks: 2))
    }

    func add(_ files: [String: String]) throws {
        for (path, text) in files {
            let bytes = Array(text.utf8)
            try add(try SitePath(path), bytes.span)
        }
    }
}

/// Builds a site as the program does.
@discardableResult
func publish(_ files: [String: String], to output: String, tasks: Int = 2) async throws -> Summary {
    let publisher = try Publisher(output: output, concurrency: Concurrency(tasks: tasks))
    try publisher.add(files)
    return try await publisher.publish()
}

let site = ["index.html": "home", "codes/4.3.2/index.html": "4.3.2", "codes/4.3.2/index.md": "md", "a/b/c/d": "deep"]

extension [String: String] {
    func with(_ path: String, _ text: String?) -> Self {
        var copy = self
        copy[path] = text
        return copy
    }
}
