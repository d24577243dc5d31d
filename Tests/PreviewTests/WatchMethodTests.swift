import Foundation
import TestSupport
import Testing
import Preview

/// The choice between the methods of watching, and the behavior of only one of them.
@Suite(.measuresTime, .timeLimit(.minutes(10))) struct WatchMethodTests {
    static let files = ["codes/a.md", "guides/b.md"]

    @Test func `nothing is printed while events are used`() async throws {
        let folder = try WatchedFolder(Self.files, by: .events)
        try folder.write("new/a.md", "new")
        #expect(await folder.changes(including: ["new"]).contains("new"))
        #expect(folder.notes == [])
    }

    @Test func `with events, a file is seen when its writer has closed it`() async throws {
        let folder = try WatchedFolder(Self.files, by: .events)
        let file = try #require(fopen(folder["codes/new.md"], "w"))
        fputs("half", file)
        fflush(file)
        try await Task.sleep(for: .milliseconds(200))
        try folder.write("codes/a.md", "new")
        #expect(await folder.changes(including: ["codes/a.md"]) == ["codes/a.md"])
        fclose(file)
        #expect(await folder.changes(including: ["codes/new.md"]) == ["codes/new.md"])
    }

    @Test func `folders are polled when there are more than can be watched`() async throws {
        let folder = try WatchedFolder(Self.files, by: .events(maximumFolders: 2))
        #expect(folder.notes == [note])
        try folder.write("codes/a.md", "new text")
        #expect(await folder.changes(including: ["codes/a.md"]) == ["codes/a.md"])
    }

    @Test func `folders are polled as soon as there are more than can be watched`() async throws {
        let folder = try WatchedFolder(Self.files, by: .events(maximumFolders: 3))
        #expect(folder.notes == [])
        try folder.write("new/deep/a.md", "new")
        // The changes before the first snapshot are unknown, so everything is read.
        #expect(await folder.changes(including: ["new", ""]).contains(""))
        #expect(folder.notes == [note])
        try folder.write("new/more/b.md", "new")
        try folder.write("new/deep/a.md", "newer")
        let wanted: Set<String> = ["new/more", "new/deep/a.md"]
        #expect(await folder.changes(including: wanted).isSuperset(of: wanted))
        #expect(folder.notes == [note])
    }

    private let note = """
        note: looking for changes every 500 ms or less often: no more folders can be watched \
        (fs.inotify.max_user_watches)
        """

    @Test func `a folder that becomes a file, and a folder again, is seen`() async throws {
        let folder = try WatchedFolder(Self.files, by: .polling)
        try FileManager.default.moveItem(atPath: folder["codes"], toPath: folder.outside)
        #expect(await folder.changes(including: ["codes"]) == ["codes"])
        try Data("a file".utf8).write(to: URL(filePath: folder["codes"]))
        #expect(await folder.changes(including: ["codes"]) == ["codes"])
        try FileManager.default.removeItem(atPath: folder["codes"])
        try FileManager.default.moveItem(atPath: folder.outside, toPath: folder["codes"])
        #expect(await folder.changes(including: ["codes"]) == ["codes"])
    }

    @Test func `a watcher that was released does not poll`() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/watching-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        var watcher: FolderWatcher? = try FolderWatcher([path], by: .polling(every: .milliseconds(20))) { _ in }
        let changes = try #require(watcher).changes
        watcher = nil
        try await Task.sleep(for: .milliseconds(100))
        try Data().write(to: URL(filePath: path + "/a.md"))
        try await Task.sleep(for: .milliseconds(200))
        #expect(changes.take() == [])
    }
}
