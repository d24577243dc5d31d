import Files
import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// A build that is killed, at any moment, has published all of its site or nothing of it.
@Suite(.serialized) struct KillTests {
    private static let kills = 200

    @Test(.timeLimit(.minutes(5)))
    func `whenever a build is killed, the whole old site or the whole new one is live, and the next build cleans up`()
        throws
    {
        let project = try Project(codes: (0..<16).map { "4.\($0).\($0)" })
        var sites: [Edition: [String: [UInt8]]] = [:]
        var durations: [Duration] = []
        for edition in [Edition.one, .two, .one, .two] {
            try edition.write(to: project)
            durations.append(try project.build().elapsed)
            sites[edition] = try project.tree()
        }
        try #require(sites[.one] != sites[.two])
        var live = Edition.two
        var killed = 0
        var published = 0
        for number in 0..<KillTests.kills {
            try live.other.write(to: project)
            let build = try Command(arguments: [], folder: project.path).start()
            // From the first moment to somewhat behind the end, so that no part of a build is left out.
            let usual = durations.sorted()[durations.count / 2]
            let delay = usual * (Double(number) + .random(in: 0..<1)) / Double(KillTests.kills) * 1.1
            sleep(for: delay)
            build.send(SIGKILL)
            let outcome = try build.wait()
            #expect(outcome.status == 128 + 9 || outcome.status == 0, "\(outcome.errors)")
            if outcome.status != 0 { killed += 1 }
            let tree = try project.tree()
            let isOld = tree == sites[live]
            #expect(isOld || tree == sites[live.other], "killed after \(delay) of \(usual)")
            if !isOld {
                live = live.other
                published += 1
            }
            guard number % 8 == 7 else { continue }
            let whole = try project.build()
            durations.append(whole.elapsed)
            live = try Edition(writtenTo: project)
            #expect(try project.tree() == sites[live])
            #expect(try project.names() == ["Content", "Templates", "_site"])
        }
        // Most must have met a build at work, and some one that was done.
        #expect(killed > KillTests.kills / 2, "\(killed) killed, \(published) published")
        #expect(published > 0, "\(killed) killed")
    }

    @Test func `a first build that is killed leaves no site or the whole one`() throws {
        let project = try Project(codes: (0..<16).map { "4.\($0).\($0)" })
        let usual = try project.build("--output", "clean").elapsed
        let whole = try project.tree("clean")
        for number in 0..<30 {
            let build = try Command(arguments: [], folder: project.path).start()
            sleep(for: usual * (Double(number) + .random(in: 0..<1)) / 30 * 1.1)
            build.send(SIGKILL)
            _ = try build.wait()
            guard project.exists("_site") else { continue }
            #expect(try project.tree() == whole)
            try project.remove("_site")
        }
        try project.build()
        #expect(try project.tree() == whole)
        #expect(try project.names() == ["Content", "Templates", "_site", "clean"])
    }

    /// One of two sites of which every page differs from its counterpart, some in length as well.
    private enum Edition: String, CaseIterable {
        case one = "One site"
        case two = "The other site"

        var other: Edition { self == .one ? .two : .one }

        init(writtenTo project: Project) throws {
            let text = try project.read("Content/site.yaml")
            self = text.contains(Edition.one.rawValue) ? .one : .two
        }

        func write(to project: Project) throws {
            try project.write(
                "Content/site.yaml",
                "title: \(rawValue)\nbaseURL: https://example.org/\ndescription: What they mean.\nregistry: false\n")
        }
    }

    private func sleep(for duration: Duration) {
        let (seconds, attoseconds) = duration.components
        usleep(useconds_t(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
    }
}
