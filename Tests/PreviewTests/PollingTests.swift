import Foundation
import Preview
import Testing

/// The watcher where the system has no events for the folders.
@Suite(.timeLimit(.minutes(10))) struct PollingTests {
    let folder: WatchedFolder

    init() throws {
        folder = try WatchedFolder(["codes/a.md", "codes/b.md", "guides/c.md"], by: .polling)
    }

    @Test func `it announces itself`() throws {
        #expect(try #require(folder.notice).hasPrefix("note: looking for changes about once a second"))
    }

    @Test func `written, replaced, new, moved and removed files are seen`() async throws {
        try folder.write("codes/a.md", "other")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
        try folder.write("codes/.b.tmp", "new")
        #expect(rename(folder["codes/.b.tmp"], folder["codes/b.md"]) == 0)
        #expect(await folder.seen { !$0.isEmpty } == ["codes/b.md"])
        try folder.write("guides/new/d.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["guides/new/d.md"])
        #expect(rename(folder["codes/a.md"], folder["guides/a.md"]) == 0)
        #expect(await folder.seen { $0.count == 2 } == ["codes/a.md", "guides/a.md"])
        try FileManager.default.removeItem(atPath: folder["guides/c.md"])
        #expect(await folder.seen { !$0.isEmpty } == ["guides/c.md"])
    }

    @Test func `a file that is written with the same length is seen`() async throws {
        try folder.write("codes/a.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
        try folder.write("codes/a.md", "neu")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
    }

    @Test func `a root that is removed and made again is watched on`() async throws {
        try FileManager.default.removeItem(atPath: folder.root)
        #expect(await folder.seen { !$0.isEmpty } == [""])
        try folder.write("codes/a.md", "new")
        #expect(await folder.seen { !$0.isEmpty } == [""])
        try folder.write("codes/a.md", "newer")
        #expect(await folder.seen { !$0.isEmpty } == ["codes/a.md"])
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: (any Error).self) { try FolderWatcher([folder.outside + "/missing"], by: .polling) }
    }
}
