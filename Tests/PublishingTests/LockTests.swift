import Files
import Foundation
import Publishing
import Synchronization
import TestSupport
import Testing

@Suite struct LockTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `a second build reports that another one is publishing`() async throws {
        let first = try Publisher(output: sandbox.site)
        #expect(throws: PublishingError.busy(output: sandbox.site)) { try Publisher(output: sandbox.site) }
        try first.add(site)
        _ = try await first.publish()
        #expect(try sandbox.tree() == site)
    }

    @Test func `a second build through a symbolic link finds the same lock`() async throws {
        try await publish(site, to: sandbox.site)
        try sandbox.link("link", to: "_site")
        let first = try Publisher(output: sandbox.site)
        #expect(throws: PublishingError.self) { try Publisher(output: sandbox["link"]) }
        first.abandon()
        _ = try Publisher(output: sandbox["link"])
    }

    @Test(arguments: [true, false])
    func `the lock is free once a build has ended, even while its publisher exists`(commits: Bool) async throws {
        let first = try Publisher(output: sandbox.site)
        if commits { _ = try await first.publish() } else { first.abandon() }
        let second = try Publisher(output: sandbox.site)
        first.abandon()
        #expect(throws: PublishingError.self) { try Publisher(output: sandbox.site) }
        second.abandon()
        #expect(try sandbox.names() == (commits ? ["_site"] : []))
    }

    @Test func `builds of two sites do not hinder each other`() throws {
        let one = try Publisher(output: sandbox["one"])
        let two = try Publisher(output: sandbox["two"])
        one.abandon()
        two.abandon()
    }

    @Test func `at most one build at a time has the lock`() async throws {
        let output = sandbox.site
        let counts = Counts()
        await withTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<500 {
                        do throws(PublishingError) {
                            let publisher = try Publisher(output: output)
                            let owners = counts.owners.add(1, ordering: .relaxed).newValue
                            #expect(owners == 1)
                            counts.taken.add(1, ordering: .relaxed)
                            counts.owners.subtract(1, ordering: .relaxed)
                            publisher.abandon()
                        } catch {
                            #expect(error == .busy(output: output))
                        }
                    }
                }
            }
        }
        #expect(counts.taken.load(ordering: .relaxed) > 0)
        #expect(try sandbox.names().isEmpty)
    }

    private final class Counts: Sendable {
        let owners = Atomic(0)
        let taken = Atomic(0)
    }

    /// Leftovers of killed builds in the work folder, or worse.
    enum Leftover: CaseIterable {
        case nothing, lock, emptyStage, halfStage, oldSite, file, link, deepFolders, foreignName
    }

    @Test(arguments: Leftover.allCases)
    func `the leftovers of a killed build are removed`(leftover: Leftover) async throws {
        try await publish(site, to: sandbox.site)
        let stage = "._site.sitegen/stage"
        try sandbox.makeFolder("._site.sitegen")
        if leftover != .nothing { try sandbox.write("._site.sitegen/lock", "") }
        switch leftover {
        case .nothing, .lock: break
        case .emptyStage: try sandbox.makeFolder(stage)
        case .halfStage: try sandbox.write("\(stage)/codes/4.3.2/index.html", "4.")
        case .oldSite:
            try await publish(["old": "old"], to: sandbox["old"])
            try sandbox.move("old", to: stage)
        case .file: try sandbox.write(stage, "by hand")
        case .link: try sandbox.link(stage, to: "../_site")
        case .deepFolders: try sandbox.makeFolder(stage + String(repeating: "/x", count: 200))
        case .foreignName:
            try sandbox.makeFolder(stage)
            mkdir(Array(sandbox[stage].utf8CString.dropLast()) + [0x2F, -1, 0], 0o700)
        }
        try await publish(site.with("index.html", "new"), to: sandbox.site)
        #expect(try sandbox.tree() == site.with("index.html", "new"))
        #expect(try sandbox.names(in: "._site.sitegen") == [".gitignore", "links"])
    }
}
