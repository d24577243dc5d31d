import Files
import Foundation
import Libc
import TestSupport
import Testing

/// Failures of the machine. Most tests need the right to mount file systems.
@Suite(.waitsForPrograms, .serialized) struct MachineTests {
    @Test(.enabled(if: Mount.isPossible))
    func `a full disk is status 2, and the published site is not changed`() throws {
        let project = try Project.small()
        let disk = try Mount(at: project["disk"], "-t", "tmpfs", "-o", "size=600k", "tmpfs")
        try project.build("--output", "disk/_site")
        let before = try project.tree("disk/_site")
        for number in 0..<60 {
            try project.write(code: "5.2.\(number)", meaning: String(repeating: "It failed. ", count: 200))
        }
        let outcome = try project.run("--output", "disk/_site")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(/^error: cannot (write|create|create folder) .*: no space left on device\n$/))
        #expect(try project.tree("disk/_site") == before)
        #expect(try project.names(in: "disk") == ["_site"])
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: Mount.isPossible), arguments: [20, 30, 40, 50, 60, 70])
    func `a disk without room for more files is status 2, and the published site is not changed`(inodes: Int) throws {
        let project = try Project(codes: ["4.3.2"])
        let disk = try Mount(at: project["disk"], "-t", "tmpfs", "-o", "size=8m,nr_inodes=\(inodes)", "tmpfs")
        let first = try project.run("--output", "disk/_site")
        let before = project.exists("disk/_site") ? try project.tree("disk/_site") : nil
        #expect(first.status == (before == nil ? 2 : 0))
        try project.replace("title: Codes", with: "title: All codes", in: "Content/site.yaml")
        let second = try project.run("--output", "disk/_site")
        #expect(second.status == 0 || second.status == 2)
        if second.status == 2 {
            #expect(second.errors.contains("no space left on device"))
            #expect((project.exists("disk/_site") ? try project.tree("disk/_site") : nil) == before)
        }
        // There may have been room for the links.
        let names = try project.names(in: "disk").filter { $0 != "._site.sitegen" }
        #expect(names == (second.status == 0 || before != nil ? ["_site"] : []))
        #expect(try project.leftovers(of: "disk/_site").isEmpty)
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a disk that became read-only is status 2, and the published site is not changed`() throws {
        let project = try Project.small()
        let disk = try Mount(at: project["disk"], "-t", "tmpfs", "tmpfs")
        try project.build("--output", "disk/_site")
        let before = try project.tree("disk/_site")
        try #require(try Mount.run("mount", "-o", "remount,ro", disk.path))
        try project.replace("title: Codes", with: "title: All codes", in: "Content/site.yaml")
        let outcome = try project.run("--output", "disk/_site")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: cannot create folder disk/._site.sitegen: read-only file system\n")
        #expect(try project.tree("disk/_site") == before)
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: Mount.isPossible))
    func `an output that is a mount point is status 2`() throws {
        let project = try Project.small()
        let disk = try Mount(at: project["_site"], "-t", "tmpfs", "tmpfs")
        let outcome = try project.run()
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: _site is a mount point"))
        #expect(try project.names(in: "_site").isEmpty)
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: Permission.canBeLost))
    func `a lost permission is status 2, and the published site is not changed`() throws {
        let project = try Project.small()
        try project.build("--output", "public/_site")
        let before = try project.tree("public/_site")
        try project.replace("title: Codes", with: "title: All codes", in: "Content/site.yaml")
        let permission = try Permission(lostFor: project["public"])
        let outcome = try project.run("--output", "public/_site")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                /^error: cannot create folder public\/\._site\.sitegen: (operation not permitted|permission denied)\n$/)
        )
        #expect(try project.tree("public/_site") == before)
        permission.restore()
        try project.build("--output", "public/_site")
        #expect(try project.tree("public/_site") != before)
    }
}

/// A file system, unmounted when it is released.
private struct Mount: ~Copyable {
    let path: String

    init(at path: String, _ arguments: String...) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard try Mount.run(["mount"] + arguments + [path]) else { throw POSIXError(.EPERM) }
        self.path = path
    }

    deinit {
        _ = try? Mount.run("umount", path)
    }

    static let isPossible: Bool = {
        let path = FileManager.default.temporaryDirectory.path + "/command-tests-mount-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        return (try? Mount(at: path, "-t", "tmpfs", "-o", "size=64k", "tmpfs")) != nil
    }()

    static func run(_ command: String...) throws -> Bool { try run(command) }

    /// - Returns: whether the command succeeded.
    private static func run(_ command: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = nil
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

/// Removes the permission to write to a folder; root keeps it unless the folder is immutable.
private struct Permission {
    private let path: String
    private static let isRoot = geteuid() == 0

    init(lostFor path: String) throws {
        self.path = path
        if Permission.isRoot {
            guard try Mount.run("chattr", "+i", path) else { throw POSIXError(.EPERM) }
        } else {
            chmod(path, 0o555)
        }
    }

    func restore() {
        if Permission.isRoot { _ = try? Mount.run("chattr", "-i", path) } else { chmod(path, 0o755) }
    }

    static let canBeLost: Bool = {
        guard isRoot else { return true }
        let path = FileManager.default.temporaryDirectory.path + "/command-tests-chattr-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard mkdir(path, 0o700) == 0, let permission = try? Permission(lostFor: path) else { return false }
        permission.restore()
        return true
    }()
}
