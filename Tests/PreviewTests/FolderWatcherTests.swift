import Foundation
import TestSupport
import Testing
import Preview

/// The changes that a watcher reports by any method.
@Suite(.measuresTime, .timeLimit(.minutes(10))) struct FolderWatcherTests {
    static let files = ["codes/a.md", "codes/b.md", "guides/old/c.md"]

    enum FileEvent: String, CaseIterable {
        case writing, writingSameLength, replacing, adding, removing, movingAway, movingWithin, linking
    }

    @Test(arguments: FileEvent.allCases, WatchMethod.allCases)
    func `every change of a file is seen`(event: FileEvent, method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        // A program that another test starts may inherit a file that was opened here, and close it only now.
        await folder.settle()
        let files = FileManager.default
        switch event {
        case .writing: try folder.write("codes/a.md", "new text")
        case .writingSameLength: try folder.write("codes/a.md", "new")
        case .replacing:
            try folder.write("codes/.a.tmp", "new")
            #expect(rename(folder["codes/.a.tmp"], folder["codes/a.md"]) == 0)
        case .adding: try folder.write("codes/new.md", "new")
        case .removing: try files.removeItem(atPath: folder["codes/a.md"])
        case .movingAway: try files.moveItem(atPath: folder["codes/a.md"], toPath: folder.outside)
        case .movingWithin: try files.moveItem(atPath: folder["codes/a.md"], toPath: folder["guides/a.md"])
        case .linking: try files.createSymbolicLink(atPath: folder["codes/new.md"], withDestinationPath: "a.md")
        }
        let wanted: Set<String> =
            switch event {
            case .adding, .linking: ["codes/new.md"]
            case .movingWithin: ["codes/a.md", "guides/a.md"]
            default: ["codes/a.md"]
            }
        #expect(await folder.changes(including: wanted) == wanted)
    }

    @Test(arguments: WatchMethod.allCases)
    func `several files that are saved at once are all seen`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        for name in Self.files { try folder.write(name, "new text") }
        #expect(await folder.changes(including: Set(Self.files)) == Set(Self.files))
    }

    @Test(arguments: WatchMethod.allCases)
    func `a new folder is seen with its files, and so are changes in it afterwards`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        try folder.write("guides/new/deep/d.md", "first")
        #expect(await folder.changes(including: ["guides/new"]).contains("guides/new"))
        await folder.settle()
        try folder.write("guides/new/deep/d.md", "second")
        #expect(await folder.changes(including: ["guides/new/deep/d.md"]) == ["guides/new/deep/d.md"])
    }

    @Test(arguments: WatchMethod.allCases)
    func `a folder that is moved is watched under its new name`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        try FileManager.default.moveItem(atPath: folder["guides/old"], toPath: folder["guides/young"])
        let moved: Set<String> = ["guides/old", "guides/young"]
        #expect(await folder.changes(including: moved) == moved)
        try folder.write("guides/young/c.md", "new text")
        #expect(await folder.changes(including: ["guides/young/c.md"]) == ["guides/young/c.md"])
    }

    @Test(arguments: WatchMethod.allCases)
    func `a folder that is moved away is not watched`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        try FileManager.default.moveItem(atPath: folder["guides/old"], toPath: folder.outside)
        #expect(await folder.changes(including: ["guides/old"]) == ["guides/old"])
        try Data("new text".utf8).write(to: URL(filePath: folder.outside + "/c.md"))
        try folder.write("codes/a.md", "new text")
        #expect(await folder.changes(including: ["codes/a.md"]) == ["codes/a.md"])
    }

    @Test(arguments: WatchMethod.allCases)
    func `a root that is removed and created again is still watched`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        try FileManager.default.removeItem(atPath: folder.root)
        #expect(await folder.changes(including: [""]).contains(""))
        try folder.write("codes/a.md", "new")
        #expect(await folder.changes(including: [""]).contains(""))
        await folder.settle()
        try folder.write("codes/a.md", "newer")
        #expect(await folder.changes(including: ["codes/a.md"]) == ["codes/a.md"])
    }

    @Test(arguments: WatchMethod.allCases)
    func `hidden names are ignored`(method: WatchMethod) async throws {
        let folder = try WatchedFolder(Self.files, by: method)
        try folder.write("codes/.a.md.swp", "new")
        try folder.write(".git/index", "new")
        try folder.write("codes/a.md", "new text")
        #expect(await folder.changes(including: ["codes/a.md"]) == ["codes/a.md"])
    }

    @Test(arguments: WatchMethod.allCases)
    func `a folder that does not exist is an error`(method: WatchMethod) throws {
        let folder = try WatchedFolder([Self.files[0]], by: method)
        let missing = folder.outside + "/missing"
        let method = method == .polling ? FolderWatcher.Method.polling() : .events()
        #expect {
            _ = try FolderWatcher([missing], by: method) { _ in }
        } throws: { error in
            "\(error)" == "cannot watch \(missing): no such file or directory"
        }
    }
}
