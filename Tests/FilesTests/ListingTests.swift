import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct ListingTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `files are listed by the bytes of their paths`() throws {
        for name in ["b", "a/z", "a-b", "a.md", "a/y/x", "é", "z", "B", "e\u{301}", "f"] { try sandbox.write(name) }
        let paths = try FileSystem.list(sandbox.path).map(\.path)
        #expect(paths == ["B", "a-b", "a.md", "a/y/x", "a/z", "b", "e\u{301}", "f", "z", "é"])
    }

    @Test func `hidden files and folders are listed only on request`() throws {
        for name in ["a", ".b", ".c/d", "e/.f"] { try sandbox.write(name) }
        #expect(try FileSystem.list(sandbox.path).map(\.path) == ["a"])
        #expect(try FileSystem.list(sandbox.path, includingHidden: true).map(\.path) == [".b", ".c/d", "a", "e/.f"])
    }

    @Test func `symbolic links are listed, not followed`() throws {
        try sandbox.write("real/a")
        try sandbox.link("loop", to: ".")
        try sandbox.link("real/b", to: "a")
        mkfifo(sandbox["pipe"], 0o600)
        let files = try FileSystem.list(sandbox.path)
        #expect(files.map(\.path) == ["loop", "pipe", "real/a", "real/b"])
        #expect(files.map(\.kind) == [.symbolicLink, .other, .regular, .symbolicLink])
    }

    @Test func `the root may be a symbolic link`() throws {
        try sandbox.write("real/a")
        try sandbox.link("root", to: "real")
        #expect(try FileSystem.list(sandbox["root"]).map(\.path) == ["a"])
    }

    @Test func `a missing root is distinguished from one that cannot be opened`() throws {
        try sandbox.write("file")
        #expect(throws: ListingError.missing(path: sandbox["none"])) { try FileSystem.list(sandbox["none"]) }
        let error = FileError(.open, sandbox["file"], ENOTDIR)
        #expect(throws: ListingError.failed(error)) { try FileSystem.list(sandbox["file"]) }
    }

    @Test func `a name that is not UTF-8 is listed as unreadable`() throws {
        let name: [CChar] = Array(sandbox.path.utf8CString.dropLast()) + [0x2F, 0x61, -1, 0]
        close(creat(name, 0o600))
        #expect(try FileSystem.list(sandbox.path) == [ListedFile(path: "a\u{FFFD}", kind: .other)])
    }

    @Test func `an empty folder has no files`() throws {
        try FileManager.default.createDirectory(atPath: sandbox["a/b"], withIntermediateDirectories: true)
        #expect(try FileSystem.list(sandbox.path).isEmpty)
        #expect(try Directory(sandbox["a/b"]).isEmpty())
        #expect(try !Directory(sandbox["a"]).isEmpty())
    }
}
