import Foundation
import Testing
import Preview

@Suite(.timeLimit(.minutes(10))) struct FolderWatcherTests {
    let folder: WatchedFolder

    init() throws {
        folder = try WatchedFolder(["codes/a.md", "codes/b.md", "guides/old/c.md"])
    }

    enum Deed: String, CaseIterable {
        case writing, replacing, adding, removing, movingAway, movingWithin, linking
    }

    @Test(arguments: Deed.allCases)
    func `whatever is done to a file is seen`(deed: Deed) async throws {
        // A program that another test starts may hold a file open that was made here, and close it only now.
        await folder.settle()
        let files = FileManager.default
        switch deed {
        case .writing: try folder.write("codes/a.md", "new")
        case .replacing:
            try folder.write("codes/.a.tmp", "new")
            #expect(rename(folder["codes/.a.tmp"], folder["codes/a.md"]) == 0)
        case .adding: try folder.write("codes/new.md", "new")
        case .removing: try files.removeItem(atPath: folder["codes/a.md"])
        case .movingAway: try files.moveItem(atPath: folder["codes/a.md"], toPath: folder.outside)
        case .movingWithin: try files.moveItem(atPath: folder["codes/a.md"], toPath: folder["guides/a.md"])
        case .linking: try files.linkItem(atPath: folder["codes/a.md"], toPath: folder["codes/new.md"])
        }
        let seen = await folder.seen { !$0.isEmpty }
        let wanted: Set<String> =
            switch deed {
            case .adding, .linking: ["codes/new.md"]
            case .movingWithin: ["codes/a.md", "guides/a.md"]
            default: ["codes/a.md"]
            }
        #expect(seen == wanted)
    }

    @Test func `a file is seen when it is whole`() async throws {
        let file = try #require(fopen(folder["codes/new.md"], "w"))
        fputs("half", file)
        fflush(file)
        try await Task.sleep(for: .milliseconds(200))
        try folder.write("codes/b.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/b.md"])
        fclose(file)
        #expect(await folder.seen { !$0.isEmpty } == ["codes/new.md"])
    }

    @Test func `several files that are saved at once are all seen`() async throws {
        for name in ["codes/a.md", "codes/b.md", "guides/old/c.md"] { try folder.write(name, "new") }
        #expect(await folder.seen { $0.count == 3 } == ["codes/a.md", "codes/b.md", "guides/old/c.md"])
    }

    @Test func `a new folder is seen with what it brings, and what happens in it afterwards`() async throws {
        try folder.write("guides/new/deep/d.md", "first")
        #expect(await folder.seen { $0.contains("guides/new") }.contains("guides/new"))
        await folder.settle()
        try folder.write("guides/new/deep/d.md", "second")
        #expect(await folder.seen { !$0.isEmpty } == ["guides/new/deep/d.md"])
    }

    @Test func `a folder that is moved is watched under its new name and no more under its old one`() async throws {
        try FileManager.default.moveItem(atPath: folder["guides/old"], toPath: folder["guides/young"])
        #expect(await folder.seen { $0.count == 2 } == ["guides/old", "guides/young"])
        try folder.write("guides/young/c.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["guides/young/c.md"])
    }

    @Test func `a folder that has been moved away is not watched`() async throws {
        try FileManager.default.moveItem(atPath: folder["guides/old"], toPath: folder.outside)
        #expect(await folder.seen { !$0.isEmpty } == ["guides/old"])
        try Data("new".utf8).write(to: URL(filePath: folder.outside + "/c.md"))
        try folder.write("codes/a.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
    }

    @Test func `a root that is removed and made again is watched on`() async throws {
        try FileManager.default.removeItem(atPath: folder.root)
        #expect(await folder.seen { $0.contains("") }.contains(""))
        try folder.write("codes/a.md", "new")
        #expect(await folder.seen { $0.contains("") }.contains(""))
        await folder.settle()
        try folder.write("codes/a.md", "newer")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
    }

    @Test func `what is hidden is passed over`() async throws {
        try folder.write("codes/.a.md.swp", "new")
        try folder.write(".git/index", "new")
        try folder.write("codes/a.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
    }

    @Test func `the usual way is not announced`() {
        #expect(folder.notice == nil)
    }

    @Test func `a folder that is not there is an error`() {
        let missing = folder.outside + "/missing"
        #expect {
            _ = try FolderWatcher([missing])
        } throws: { error in
            "\(error)".hasPrefix("cannot watch \(folder.outside)")
        }
    }
}
