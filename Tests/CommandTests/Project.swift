import Files
import Foundation
import TestSupport

/// A folder with `Content` and `Templates`, as the program finds it.
typealias Project = Sandbox

extension Project {
    /// A project with the plain templates.
    ///
    /// - Parameters:
    ///   - codes: the codes that have entries.
    ///   - name: the last part of the folder's path.
    convenience init(codes: [String], name: String = "project") throws {
        try self.init(name: name)
        try copy(Repository.plainTemplates, to: "Templates")
        try write(
            "Content/site.yaml",
            "title: Codes\nbaseURL: https://example.org/\ndescription: What they mean.\nregistry: false\n")
        try write("Content/categories/general.md", "---\nsubject: 0\ntitle: General\n---\n\nAll codes.\n")
        try write("Content/pages/about.md", "---\ntitle: About\nupdated: 2026-01-01\n---\n\nA site for tests.\n")
        for code in codes { try write(code: code) }
    }

    /// A project with three entries.
    static func small(name: String = "project") throws -> Project {
        try Project(codes: ["4.3.2", "5.1.1", "5.7.1"], name: name)
    }

    /// A project with the content of a folder in `Tests/Fixtures`.
    convenience init(fixture: String) throws {
        try self.init(name: fixture)
        try copy(Repository.plainTemplates, to: "Templates")
        try copy(Repository.content(of: fixture), to: "Content")
    }

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

    /// Writes a valid entry.
    ///
    /// - Parameters:
    ///   - keys: lines to add to its front matter.
    ///   - meaning: the text of that section.
    func write(code: String, title: String = "Some failure", keys: String = "", meaning: String = "It failed.") throws {
        try write("Content/codes/\(code).md", entry(code: code, title: title, keys: keys, meaning: meaning))
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
