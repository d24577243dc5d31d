import Files
import Foundation
import Publishing
import TestSupport
import Testing

/// Failures of the machine during a build. Needs the right to mount file systems.
@Suite(.enabled(if: Mount.isPossible), .serialized) struct MachineTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `a full disk leaves the live site as it is`() async throws {
        let disk = try Mount(at: sandbox["disk"], options: "size=400k")
        let output = "\(disk.path)/_site"
        try await publish(site, to: output)
        let before = try sandbox.state("disk/_site")
        let error = await #expect(throws: PublishingError.self) {
            try await publish(site.with("big", String(repeating: "x", count: 500_000)), to: output)
        }
        #expect(error == .system(FileError(.write, "\(disk.path)/._site.sitegen/stage/big", ENOSPC)))
        #expect(error?.description.hasSuffix("no space left on device") == true)
        #expect(try sandbox.tree("disk/_site") == site)
        #expect(try sandbox.state("disk/_site") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["_site"])
    }

    @Test(arguments: 8...24)
    func `a disk that is full at any step leaves the old site or the new one`(inodes: Int) async throws {
        let disk = try Mount(at: sandbox["disk"], options: "size=1m,nr_inodes=\(inodes)")
        let output = "\(disk.path)/_site"
        let new = site.with("index.html", "new").with("new/page", "page")
        var published: [String: String]?
        do {
            try await publish(site, to: output)
            published = site
            try await publish(new, to: output)
            published = new
        } catch {
            guard case .system(let error) = error as? PublishingError else { throw error }
            #expect(error.code == ENOSPC)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.path)
        // There may have been room for the links.
        #expect(Set(names).subtracting(["._site.sitegen"]) == (published == nil ? [] : ["_site"]))
        if names.contains("._site.sitegen") {
            #expect(try sandbox.names(in: "disk/._site.sitegen") == [".gitignore", "links"])
        }
        if let published { #expect(try sandbox.tree("disk/_site") == published) }
    }

    @Test func `a file system that cannot be written to is an error before anything else`() throws {
        let disk = try Mount(at: sandbox["disk"], options: "ro")
        let error = PublishingError.system(FileError(.makeFolder, "\(disk.path)/._site.sitegen", EROFS))
        #expect(throws: error) { try Publisher(output: "\(disk.path)/_site") }
    }

    @Test func `a mount point is rejected, since it cannot be exchanged`() async throws {
        let disk = try Mount(at: sandbox.site, options: "size=1m")
        await #expect(throws: PublishingError.immovable(output: disk.path)) { try await publish(site, to: disk.path) }
        try sandbox.write("_site/.sitegen-manifest", "sitegen-manifest 1\n4 index.html\n")
        try sandbox.write("_site/index.html", "home")
        await #expect(throws: PublishingError.immovable(output: disk.path)) { try await publish(site, to: disk.path) }
        #expect(try sandbox.tree() == ["index.html": "home"])
        #expect(try sandbox.names() == ["_site"])
    }

    @Test func `an old file that cannot be removed is reported, and the new site is live`() async throws {
        try await publish(site, to: sandbox.site)
        try #require(try run("chattr", "+i", sandbox["_site/a/b/c/d"]))
        let new = site.with("a/b/c/d", nil)
        let summary = try await publish(new, to: sandbox.site)
        #expect(summary.leftover == FileError(.remove, sandbox["._site.sitegen/stage/a/b/c/d"], EPERM))
        #expect(try sandbox.tree() == new)
        try #require(try run("chattr", "-i", sandbox["._site.sitegen/stage/a/b/c/d"]))
        try await publish(new, to: sandbox.site)
        #expect(try sandbox.names() == ["_site"])
    }
}

/// A small file system in memory, unmounted when it is released.
private struct Mount: ~Copyable {
    let path: String

    init(at path: String, options: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try #require(try run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path))
        self.path = path
    }

    deinit {
        _ = try? run("umount", path)
    }

    static let isPossible: Bool = {
        guard let sandbox = try? Sandbox() else { return false }
        return (try? Mount(at: sandbox.path, options: "size=64k")) != nil
    }()
}

/// - Returns: whether the command succeeded.
private func run(_ command: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = nil
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
}
