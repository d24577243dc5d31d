import Files
import Foundation
import Review
import TestSupport
import Testing

/// Reads real repositories.
@Suite(.waitsForPrograms) struct RepositoryTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.git("init", "--quiet")
        try sandbox.write("site/Content/a.md", "first\n")
        try sandbox.write("site/Content/below/b.md", "below\n")
        try sandbox.write("elsewhere.md", "elsewhere\n")
        try sandbox.commit()
        try sandbox.git("tag", "before")
        try sandbox.write("site/Content/a.md", "second\n")
        try sandbox.write("site/Content/c.md", "new\n")
        try sandbox.commit()
    }

    private var content: String { "\(sandbox.path)/site/Content" }

    private func name(_ text: String) throws -> RevisionName { try #require(RevisionName(text)) }

    @Test(arguments: ["before", "HEAD~1", "main^", "main~1"])
    func `a folder is checked out as it was, and the work tree and the index do not change`(revision: String)
        async throws
    {
        try sandbox.write("site/Content/a.md", "not committed\n")
        try sandbox.write("site/Content/staged.md", "staged\n")
        try sandbox.git("add", "site/Content/staged.md")
        let status = try sandbox.git("status", "--porcelain")
        let index = try Data(contentsOf: URL(filePath: "\(sandbox.path)/.git/index"))
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        let target = scratch.path + "/content"
        try await repository.export(content, of: repository.commit(name(revision)), to: target)
        #expect(try FileSystem.list(target, includingHidden: true).map(\.path) == ["a.md", "below/b.md"])
        #expect(try FileSystem.read(target + "/a.md", limit: 99) == Array("first\n".utf8))
        #expect(try sandbox.read("site/Content/a.md") == "not committed\n")
        #expect(try sandbox.git("status", "--porcelain") == status)
        #expect(try Data(contentsOf: URL(filePath: "\(sandbox.path)/.git/index")) == index)
    }

    @Test func `the merge base is found, however far the other branch has moved on`() async throws {
        let fork = try sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
        try sandbox.git("checkout", "--quiet", "-b", "branch")
        try sandbox.write("site/Content/own.md", "own\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "main")
        try sandbox.write("site/Content/other.md", "other\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "branch")
        let repository = try await Repository(containing: content)
        let ahead = try await repository.commit(name("main"))
        #expect(ahead.id != fork)
        #expect(try await repository.mergeBase(with: ahead)?.id == fork)
        // An ancestor is its own merge base.
        let former = try await repository.commit(name("before"))
        #expect(try await repository.mergeBase(with: former)?.id == former.id)
        #expect(try await repository.mergeBase(with: former)?.name.text == "before")
    }

    @Test func `histories may have nothing in common, or no commit yet`() async throws {
        try sandbox.git("checkout", "--quiet", "--orphan", "apart")
        let repository = try await Repository(containing: content)
        #expect(try await repository.mergeBase(with: repository.commit(name("main"))) == nil)
        try sandbox.commit()
        #expect(try await repository.mergeBase(with: repository.commit(name("main"))) == nil)
    }

    @Test func `the merge base of a merge and its first parent is that parent, in a shallow clone too`() async throws {
        try sandbox.git("checkout", "--quiet", "-b", "branch", "before")
        try sandbox.write("site/Content/own.md", "own\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "main")
        try sandbox.git("merge", "--quiet", "--no-ff", "--message", "Merge", "branch")
        let parent = try sandbox.git("rev-parse", "HEAD^1").trimmingCharacters(in: .newlines)
        let shallow = try Sandbox()
        try shallow.git("clone", "--quiet", "--depth", "2", "file://\(sandbox.path)", "clone")
        let repository = try await Repository(containing: "\(shallow.path)/clone")
        #expect(try await repository.mergeBase(with: repository.commit(name("HEAD^1")))?.id == parent)
    }

    @Test func `the whole work tree is a folder too`() async throws {
        let repository = try await Repository(containing: sandbox.path)
        let scratch = try TemporaryFolder(named: "git-tests")
        try await repository.export(sandbox.path, of: repository.commit(name("before")), to: scratch.path + "/all")
        #expect(try FileSystem.list(scratch.path + "/all").map(\.path).contains("elsewhere.md"))
    }

    @Test(arguments: [
        "nowhere", "HEAD~9", "main..before", "HEAD:site", "@{u}", "--all", ":/second", "$(touch x)", "a'b",
    ])
    func `a name that is not a commit is an error`(text: String) async throws {
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
    func `a text that can't be the name of a revision is not passed to git`(text: String) {
        #expect(RevisionName(text) == nil)
    }

    @Test func `the error for a folder outside any repository names it`() async throws {
        let scratch = try TemporaryFolder(named: "git-tests")
        let path = scratch.path
        await #expect { try await Repository(containing: path) } throws: {
            "\($0)".hasPrefix("\(path) is not in the work tree of a git")
        }
    }

    @Test func `a folder of another repository is an error`() async throws {
        let other = try Sandbox()
        try other.git("init", "--quiet")
        let repository = try await Repository(containing: content)
        let commit = try await repository.commit(name("HEAD"))
        await #expect { try await repository.export(other.path, of: commit, to: "/nowhere") } throws: {
            "\($0)".hasSuffix("are not in one repository")
        }
    }

    @Test func `a folder that the revision does not have is an error`() async throws {
        try sandbox.write("Templates/x", "x")
        let repository = try await Repository(containing: content)
        let commit = try await repository.commit(name("before"))
        let templates = "\(sandbox.path)/Templates"
        await #expect { try await repository.export(templates, of: commit, to: "/nowhere") } throws: {
            "\($0)" == "there is no folder \(templates) in `before`"
        }
    }

    @Test func `no hook of the repository is run`() async throws {
        let hook = "\(sandbox.path)/.git/hooks/post-index-change"
        try sandbox.write(".git/hooks/post-index-change", "#!/bin/sh\ntouch '\(sandbox.path)/ran'\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        try await repository.export(content, of: repository.commit(name("HEAD")), to: scratch.path + "/content")
        #expect(!FileManager.default.fileExists(atPath: "\(sandbox.path)/ran"))
    }

    @Test func `a symbolic link is checked out as one, and its target does not change`() async throws {
        let victim = "\(sandbox.path)/victim"
        try sandbox.write("victim/kept.md", "kept")
        try FileManager.default.createSymbolicLink(atPath: "\(content)/link", withDestinationPath: victim)
        try sandbox.commit()
        let repository = try await Repository(containing: content)
        let scratch = try TemporaryFolder(named: "git-tests")
        let target = scratch.path + "/content"
        try await repository.export(content, of: repository.commit(name("HEAD")), to: target)
        #expect(try FileSystem.list(target).first { $0.path == "link" }?.kind == .symbolicLink)
        #expect(try sandbox.read("victim/kept.md") == "kept")
    }
}
