import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct DirectoryTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `a file is created once`() throws {
        let folder = try Directory(sandbox.path)
        let (text, other) = (Array("text".utf8), Array("other".utf8))
        try folder.create("a", text.span)
        #expect(throws: FileError(.create, sandbox["a"], EEXIST)) {
            try Directory(sandbox.path).create("a", other.span)
        }
        #expect(sandbox.text("a") == "text")
    }

    @Test func `a folder is created once`() throws {
        let folder = try Directory(sandbox.path)
        #expect(try folder.makeDirectory("a", permissions: .publicFolder))
        #expect(try !folder.makeDirectory("a", permissions: .publicFolder))
        #expect(throws: FileError(.makeFolder, sandbox["b/c"], ENOENT)) {
            try Directory(sandbox.path).makeDirectory("b/c", permissions: .publicFolder)
        }
    }

    @Test func `folders are created with those above them`() throws {
        try FileSystem.makeDirectories(sandbox["a/b/c"])
        try FileSystem.makeDirectories(sandbox["a/b/c"])
        #expect(sandbox.exists("a/b/c"))
    }

    @Test func `a link is the same file, a copy is not but has its times`() throws {
        try sandbox.write("a", "text")
        let time = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: sandbox["a"])
        let folder = try Directory(sandbox.path)
        try folder.link("a", to: "link", in: folder)
        try folder.copy("a", to: "copy", in: folder)
        #expect(try folder.status(of: "link")?.identity == folder.status(of: "a")?.identity)
        #expect(try folder.status(of: "copy")?.identity != folder.status(of: "a")?.identity)
        #expect(sandbox.text("copy") == "text")
        let attributes = try FileManager.default.attributesOfItem(atPath: sandbox["copy"])
        #expect(attributes[.modificationDate] as? Date == time)
    }

    @Test func `permissions are exactly those that are requested, and stay with their file`() throws {
        let folder = try Directory(sandbox.path)
        let bytes = Array("text".utf8)
        try folder.create("a", bytes.span, permissions: .publicFile)
        try folder.makeDirectory("b", permissions: .publicFolder)
        try folder.makeDirectory("c", permissions: .privateFolder)
        #expect(try sandbox.permissions("a") == 0o644)
        #expect(try sandbox.permissions("b") == 0o755 && sandbox.permissions("c") == 0o700)
        try Directory(sandbox["c"]).setPermissions(.publicFolder)
        #expect(try sandbox.permissions("c") == 0o755)
        try sandbox.setPermissions(0o640, of: "a")
        try folder.copy("a", to: "copy", in: folder)
        #expect(try sandbox.permissions("copy") == 0o640)
        try folder.replace("a", with: bytes.span)
        #expect(try sandbox.permissions("a") == 0o640 && sandbox.text("a") == "text")
    }

    @Test func `two folders are exchanged`() throws {
        try sandbox.write("a/1", "a")
        try sandbox.write("b/2", "b")
        let folder = try Directory(sandbox.path)
        try folder.exchange("a", with: "b", in: folder)
        #expect(sandbox.text("b/1") == "a")
        #expect(sandbox.text("a/2") == "b")
        #expect(throws: FileError(.exchange, sandbox["c"], ENOENT)) {
            let folder = try Directory(sandbox.path)
            try folder.exchange("a", with: "c", in: folder)
        }
    }

    @Test func `a folder replaces only an empty one`() throws {
        try sandbox.write("new/1", "new")
        try sandbox.write("full/2")
        try FileSystem.makeDirectories(sandbox["empty"])
        let folder = try Directory(sandbox.path)
        #expect(throws: FileError.self) {
            let folder = try Directory(sandbox.path)
            try folder.rename("new", to: "full", in: folder)
        }
        try folder.rename("new", to: "empty", in: folder)
        #expect(sandbox.text("empty/1") == "new")
    }

    @Test func `a tree is removed without following symbolic links`() throws {
        try sandbox.write("keep/a")
        try sandbox.write("tree/b/c/d")
        try sandbox.link("tree/b/out", to: "../../keep")
        try sandbox.link("link", to: "keep")
        let name: [CChar] = Array(sandbox["tree/b"].utf8CString.dropLast()) + [0x2F, -1, 0]
        mkdir(name, 0o700)
        let folder = try Directory(sandbox.path)
        for name in ["tree", "link", "missing"] { try folder.removeTree(name) }
        #expect(!sandbox.exists("tree") && !sandbox.exists("link"))
        #expect(sandbox.exists("keep/a"))
    }

    @Test func `a symbolic link is not opened as a folder of another`() throws {
        try FileSystem.makeDirectories(sandbox["real"])
        try sandbox.link("link", to: "real")
        #expect(throws: FileError.self) { _ = try Directory("link", in: Directory(sandbox.path)) }
        _ = try Directory(sandbox["link"])
    }

    @Test func `a lock is held by one file at a time, until it is closed`() throws {
        let folder = try Directory(sandbox.path)
        let first = try folder.openOrCreate("lock")
        let second = try folder.openOrCreate("lock")
        #expect(try first.tryLock())
        #expect(try !second.tryLock())
        try first.close()
        #expect(try second.tryLock())
    }

    @Test(arguments: [
        ("a/b/c", "a/b", "c"), ("a", "", "a"), ("/a", "/", "a"), ("a/b//", "a", "b"), ("/", "", ""), ("", "", ""),
    ])
    func `a path is split at its last component`(path: String, folder: String, name: String) {
        #expect(splitPath(path) == (folder, name))
    }

    @Test func `strings are compared by their bytes`() {
        #expect("e\u{301}" == "\u{E9}")
        #expect(!"e\u{301}".equalsInBytes("\u{E9}"))
        #expect("a".precedesInBytes("ab") && "a-".precedesInBytes("a/") && "z".precedesInBytes("é"))
        #expect(!"a".precedesInBytes("a") && "".precedesInBytes("a") && "".equalsInBytes(""))
    }
}
