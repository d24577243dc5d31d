import Files
import Foundation
import TestSupport

/// A folder with `Content` and `Templates`, removed when it is released.
final class Project: Sendable {
    let path: String

    /// A project with the repository's templates.
    ///
    /// - Parameters:
    ///   - codes: the codes that have entries.
    ///   - name: the last part of the folder's path.
    init(codes: [String] = ["4.3.2", "5.1.1", "5.7.1"], name: String = "project") throws {
        path = FileManager.default.temporaryDirectory.path + "/command-tests-\(UUID().uuidString)/\(name)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.root + "/Templates", toPath: self["Templates"])
        try write(
            "Content/site.yaml",
            "title: Codes\nbaseURL: https://example.org/\ndescription: What they mean.\nregistry: false\n")
        try write("Content/categories/general.md", "---\nsubject: 0\ntitle: General\n---\n\nAll codes.\n")
        try write("Content/pages/about.md", "---\ntitle: About\nupdated: 2026-01-01\n---\n\nA site for tests.\n")
        for code in codes { try write(code: code) }
    }

    /// A project with the content of a folder in `Tests/Fixtures`.
    init(fixture: String) throws {
        path = FileManager.default.temporaryDirectory.path + "/command-tests-\(UUID().uuidString)/\(fixture)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.root + "/Templates", toPath: self["Templates"])
        try FileManager.default.copyItem(
            atPath: "\(Repository.root)/Tests/Fixtures/\(fixture)/Content", toPath: self["Content"])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: splitPath(path).folder)
    }

    subscript(_ name: String) -> String { "\(path)/\(name)" }

    /// Runs the program in the folder.
    @discardableResult
    func run(_ arguments: String...) throws -> Command.Outcome {
        try Command(arguments: arguments, folder: path).run()
    }

    /// Runs the program, which must succeed.
    @discardableResult
    func build(_ arguments: String...) throws -> Command.Outcome {
        let outcome = try Command(arguments: ["build"] + arguments, folder: path).run()
        guard outcome.status == 0 else { throw Failed(errors: outcome.errors) }
        return outcome
    }

    struct Failed: Error {
        let errors: String
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(filePath: self[name])
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Writes a valid entry.
    ///
    /// - Parameters:
    ///   - keys: lines to add to its front matter.
    ///   - meaning: the text of that section.
    func write(code: String, title: String = "Some failure", keys: String = "", meaning: String = "It failed.") throws {
        try write("Content/codes/\(code).md", entry(code: code, title: title, keys: keys, meaning: meaning))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
    }

    func replace(_ old: String, with new: String, in name: String) throws {
        let text = try read(name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(name, text.replacing(old, with: new))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self[name]) }

    func exists(_ name: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: self[name])) != nil }

    /// All names in the folder.
    func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? path : self[folder]).sorted()
    }

    /// The files that builds have left beside an output, except for the links to a replaced site.
    func leftovers(of output: String = "_site") throws -> [String] {
        let (folder, name) = splitPath(output)
        let work = joinPath(folder, ".\(name).sitegen")
        return exists(work) ? try names(in: work).filter { ![".gitignore", "links"].contains($0) } : []
    }

    /// All files of a folder with their bytes, or the target of a link.
    func tree(_ folder: String = "_site") throws -> [String: [UInt8]] {
        var tree: [String: [UInt8]] = [:]
        for file in try FileSystem.list(self[folder], includingHidden: true) {
            let path = "\(self[folder])/\(file.path)"
            tree[file.path] =
                file.kind == .regular
                ? try FileSystem.read(path, limit: 1 << 24)
                : Array(try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
        }
        return tree
    }
}

/// A valid entry of any class.
func entry(code: String, title: String = "Some failure", keys: String = "", meaning: String = "It failed.") -> String {
    let kind = code.prefix(1)
    return """
        ---
        code: \(code)
        title: \(title)
        type: \(kind == "2" ? "success" : kind == "4" ? "soft" : "hard")
        severity: medium
        category: general
        standard: RFC 3463
        action: Read the reply
        who: [nobody]
        replies: [\(kind)50]
        related: []
        updated: 2026-11-24
        \(keys.isEmpty ? "" : keys + "\n")---

        The lead.

        ## Example

        ```smtp
        \(kind)50 \(code) Some text
        ```

        ## Meaning

        \(meaning)

        ## Common causes

        - A cause.

        ## How to fix

        - A way.

        ## Questions

        ### What is \(code)?

        A code.

        ## Sources

        - [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)

        """
}

/// Places in the repository.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}
