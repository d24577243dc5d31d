import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct ReadingTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test(arguments: [0, 1, 500_000])
    func `a file is read whole`(size: Int) throws {
        let text = String(repeating: "x", count: size)
        try sandbox.write("a", text)
        let bytes = try FileSystem.read(sandbox["a"], limit: text.utf8.count)
        #expect(bytes == Array(text.utf8))
        #expect(try Directory(sandbox.path).read("a", limit: text.utf8.count) == bytes)
    }

    @Test func `a file over the limit is rejected with its size`() throws {
        try sandbox.write("a", "12345")
        let expected = ReadError.tooLarge(path: sandbox["a"], size: 5, limit: 4)
        #expect(throws: expected) { try FileSystem.read(sandbox["a"], limit: 4) }
    }

    @Test func `only regular files are read, and a pipe does not block`() throws {
        #expect(throws: ReadError.notRegular(path: sandbox.path)) { try FileSystem.read(sandbox.path, limit: 9) }
        mkfifo(sandbox["pipe"], 0o600)
        #expect(throws: ReadError.notRegular(path: sandbox["pipe"])) { try FileSystem.read(sandbox["pipe"], limit: 9) }
    }

    @Test func `a path follows symbolic links, a name in a folder does not`() throws {
        try sandbox.write("a", "text")
        try sandbox.link("b", to: "a")
        #expect(try FileSystem.read(sandbox["b"], limit: 9) == Array("text".utf8))
        let error = ReadError.failed(FileError(.open, sandbox["b"], ELOOP))
        #expect(throws: error) { try Directory(sandbox.path).read("b", limit: 9) }
    }

    @Test func `an error names the operation, the file and the reason`() {
        let error = #expect(throws: ReadError.self) { try FileSystem.read("nowhere/at all", limit: 9) }
        #expect(error?.description == "cannot open nowhere/at all: no such file or directory")
        #expect(
            FileError(.makeFolder, "Content/codes", EACCES).description
                == "cannot create folder Content/codes: permission denied")
    }

    @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 40_000])
    func `a file is compared with exactly its bytes`(size: Int) throws {
        let bytes = [UInt8](repeating: 7, count: size)
        try Data(bytes).write(to: URL(filePath: sandbox["a"]))
        try sandbox.setPermissions(0o644, of: "a")
        let folder = try Directory(sandbox.path)
        #expect(try folder.holds(bytes.span, permissions: .publicFile, at: "a"))
        let longer = bytes + [7]
        #expect(try !folder.holds(longer.span, permissions: .publicFile, at: "a"))
        if size > 0 {
            let shorter = Array(bytes.dropLast())
            #expect(try !folder.holds(shorter.span, permissions: .publicFile, at: "a"))
            let (first, last) = ([8] + bytes.dropFirst(), bytes.dropLast() + [8])
            #expect(try !folder.holds(first.span, permissions: .publicFile, at: "a"))
            #expect(try !folder.holds(last.span, permissions: .publicFile, at: "a"))
        }
    }

    @Test func `a file with other permissions is not the same`() throws {
        try sandbox.write("a", "a")
        let folder = try Directory(sandbox.path)
        let bytes = Array("a".utf8)
        for permissions in [0o644, 0o600, 0o664, 0o755, 0o1644] {
            try sandbox.setPermissions(permissions, of: "a")
            #expect(try folder.holds(bytes.span, permissions: .publicFile, at: "a") == (permissions == 0o644))
        }
    }

    @Test func `a file that is not regular is never equal to bytes`() throws {
        try sandbox.write("a")
        try sandbox.link("link", to: "a")
        try sandbox.write("folder/b")
        mkfifo(sandbox["pipe"], 0o600)
        let folder = try Directory(sandbox.path)
        let bytes: [UInt8] = []
        for name in ["link", "folder", "pipe", "missing", "a/below", "missing/below"] {
            #expect(try !folder.holds(bytes.span, permissions: .publicFile, at: name), "\(name)")
        }
        #expect(try folder.holds(bytes.span, permissions: .publicFile, at: "folder/b"))
    }
}
