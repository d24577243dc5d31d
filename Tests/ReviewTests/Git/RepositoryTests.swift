import Files
import Foundation
import Review
import Testing

/// What is read from real repositories.
@Suite struct RepositoryTests {
    let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.git("init", "--quiet")
        try workshop.write("site/Content/a.md", "first\n")
        try workshop.write("site/Content/below/b.md", "below\n")
        try workshop.write("elsewhere.md", "elsewhere\n")
        try workshop.commit()
        try workshop.git("tag", "before")
        try workshop.write("site/Content/a.md", "second\n")
        try workshop.write("site/Content/c.md", "new\n")
        try workshop.commit()
    }

    private var content: String { "\(workshop.path)/site/Content" }

    private func name(_ text: String) throws -> RevisionName { try #require(RevisionName(text)) }

    @Test(arguments: ["before", "HEAD~1", "main^", "main~1"])
    func `a folder is had as it was, and nothing in the work tree moves`(revision: String) async throws {
        try workshop.write("site/Content/a.md", "not committed\n")
        try workshop.write("site/Content/staged.md", "staged\n")
        try workshop.git("add", "site/Content/staged.md")
        let status = try workshop.git("status", "--porcelain")
        let index = try Data(contentsOf: URL(filePath: "\(workshop.path)/.git/index"))
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        let target = scratch.path + "/content"
        try await repository.export(content, of: try await repository.commit(name(revision)), to: target)
        #expect(try Files.list(target, includingHidden: true).map(\.path) == ["a.md", "below/b.md"])
        #expect(try Files.read(target + "/a.md", limit: 99) == Array("first\n".utf8))
        #expect(try workshop.read("site/Content/a.md") == "not committed\n")
        #expect(try workshop.git("status", "--porcelain") == status)
        #expect(try Data(contentsOf: URL(filePath: "\(workshop.path)/.git/index")) == index)
    }

    @Test func `where the work tree left another branch is had, however far that has moved on`() async throws {
        let fork = try workshop.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
        try workshop.git("checkout", "--quiet", "-b", "branch")
        try workshop.write("site/Content/own.md", "own\n")
        try workshop.commit()
        try workshop.git("checkout", "--quiet", "main")
        try workshop.write("site/Content/other.md", "other\n")
        try workshop.commit()
        try workshop.git("checkout", "--quiet", "branch")
        let repository = try await Repository(containing: content)
        let ahead = try await repository.commit(name("main"))
        #expect(ahead.id != fork)
        #expect(try await repository.mergeBase(with: ahead)?.id == fork)
        // A former commit of one's own is where one left it.
        let former = try await repository.commit(name("before"))
        #expect(try await repository.mergeBase(with: former)?.id == former.id)
        #expect(try await repository.mergeBase(with: former)?.name.text == "before")
    }

    @Test func `histories may have nothing in common, or not begun`() async throws {
        try workshop.git("checkout", "--quiet", "--orphan", "apart")
        let repository = try await Repository(containing: content)
        #expect(try await repository.mergeBase(with: repository.commit(name("main"))) == nil)
        try workshop.commit()
        #expect(try await repository.mergeBase(with: repository.commit(name("main"))) == nil)
    }

    @Test func `a merge left its first parent there, in a clone no deeper than that too`() async throws {
        try workshop.git("checkout", "--quiet", "-b", "branch", "before")
        try workshop.write("site/Content/own.md", "own\n")
        try workshop.commit()
        try workshop.git("checkout", "--quiet", "main")
        try workshop.git("merge", "--quiet", "--no-ff", "--message", "Merge", "branch")
        let parent = try workshop.git("rev-parse", "HEAD^1").trimmingCharacters(in: .newlines)
        let shallow = try Workshop()
        try shallow.git("clone", "--quiet", "--depth", "2", "file://\(workshop.path)", "clone")
        let repository = try await Repository(containing: "\(shallow.path)/clone")
        #expect(try await repository.mergeBase(with: repository.commit(name("HEAD^1")))?.id == parent)
    }

    @Test func `the whole work tree is a folder too`() async throws {
        let repository = try await Repository(containing: workshop.path)
        let scratch = try TemporaryFolder(named: "git-tests")
        try await repository.export(
            workshop.path, of: try await repository.commit(name("before")), to: scratch.path + "/all")
        #expect(try Files.list(scratch.path + "/all").map(\.path).contains("elsewhere.md"))
    }

    @Test(arguments: [
        "nowhere", "HEAD~9", "main..before", "HEAD:site", "@{u}", "--all", ":/second", "$(touch x)", "a'b",
    ])
    func `what is no commit is told so`(text: String) async throws {
        let repository = try await Repository(containing: content)
        guard let name = RevisionName(text) else { return #expect(text.hasPrefix("-") || text.contains(" ")) }
        await #expect { try await repository.commit(name) } throws: { error in
            guard case GitError.revisionUnknown(name, _) = error else { return false }
            return true
        }
    }

    @Test(arguments: [
        "", "-", "--upload-pack=x", "-h", "a b", "a\nb", "a\u{0}b", "a\u{7F}", String(repeating: "a", count: 1001),
    ])
    func `what can be no name of a revision never comes to git`(text: String) {
        #expect(RevisionName(text) == nil)
    }

    @Test func `a folder outside of any repository is told by its name`() async throws {
        let scratch = try TemporaryFolder(named: "git-tests")
        let path = scratch.path
        await #expect { try await Repository(containing: path) } throws: {
            "\($0)".hasPrefix("\(path) is not in the work tree of a git")
        }
    }

    @Test func `a folder of another repository is told apart`() async throws {
        let other = try Workshop()
        try other.git("init", "--quiet")
        let repository = try await Repository(containing: content)
        let commit = try await repository.commit(name("HEAD"))
        await #expect { try await repository.export(other.path, of: commit, to: "/nowhere") } throws: {
            "\($0)".hasSuffix("are not in one repository")
        }
    }

    @Test func `a folder that was not there yet is told so`() async throws {
        try workshop.write("Templates/x", "x")
        let repository = try await Repository(containing: content)
        let commit = try await repository.commit(name("before"))
        let templates = "\(workshop.path)/Templates"
        await #expect { try await repository.export(templates, of: commit, to: "/nowhere") } throws: {
            "\($0)" == "there is no folder \(templates) in `before`"
        }
    }

    @Test func `no hook of the repository is run`() async throws {
        let hook = "\(workshop.path)/.git/hooks/post-index-change"
        try workshop.write(".git/hooks/post-index-change", "#!/bin/sh\ntouch '\(workshop.path)/ran'\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        try await repository.export(
            content, of: try await repository.commit(name("HEAD")), to: scratch.path + "/content")
        #expect(!FileManager.default.fileExists(atPath: "\(workshop.path)/ran"))
    }

    @Test func `a link of former times is laid as a link, and what it leads to is not touched`() async throws {
        let victim = "\(workshop.path)/victim"
        try workshop.write("victim/kept.md", "kept")
        try FileManager.default.createSymbolicLink(atPath: "\(content)/link", withDestinationPath: victim)
        try workshop.commit()
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        let target = scratch.path + "/content"
        try await repository.export(content, of: try await repository.commit(name("HEAD")), to: target)
        #expect(try Files.list(target).first { $0.path == "link" }?.kind == .symbolicLink)
        #expect(try workshop.read("victim/kept.md") == "kept")
    }
}
