import Files
import Foundation
import Libc
import TestSupport
import Testing

/// A build that is killed at any moment has published its whole site or nothing.
@Suite(.waitsForPrograms, .serialized) struct KillTests {
    private static let kills = 200

    @Test(.timeLimit(.minutes(5)), arguments: Difference.allCases)
    func `whenever a build is killed, the whole old site or the whole new one is live, and the next build cleans up`(
        difference: Difference
    ) async throws {
        try await SeededGenerator.run { generator in
            let seed = "seed \(generator.seed)"
            let project = try Project(codes: (0..<16).map { "4.\($0).\($0)" })
            var sites: [Edition: [String: [UInt8]]] = [:]
            var durations: [Duration] = []
            for edition in [Edition.one, .two, .one, .two] {
                try edition.write(to: project, difference)
                durations.append(try project.build().elapsed)
                sites[edition] = try project.tree()
            }
            try #require(sites[.one] != sites[.two])
            var live = Edition.two
            var killed = 0
            var published = 0
            for number in 0..<KillTests.kills {
                let intended = live.other
                try intended.write(to: project, difference)
                let build = try Command(arguments: [], folder: project.path).start()
                // From the start to slightly after the end, so that every part of a build is covered.
                let usual = durations.sorted()[durations.count / 2]
                let part = (Double(number) + .random(in: 0..<1, using: &generator)) / Double(KillTests.kills)
                let delay = usual * part * 1.1
                sleep(for: delay)
                build.send(SIGKILL)
                let outcome = try build.wait()
                #expect(outcome.status == 128 + 9 || outcome.status == 0, "\(outcome.errors)")
                if outcome.status != 0 { killed += 1 }
                let tree = try project.tree()
                let isOld = tree == sites[live]
                #expect(isOld || tree == sites[intended], "killed after \(delay) of \(usual); kill \(number), \(seed)")
                if !isOld {
                    live = intended
                    published += 1
                }
                guard number % 8 == 7 else { continue }
                let whole = try project.build()
                durations.append(whole.elapsed)
                live = intended
                #expect(try project.tree() == sites[live], "kill \(number), \(seed)")
                #expect(try project.leftovers().isEmpty, "kill \(number), \(seed)")
            }
            // Most kills must have hit a running build, and some a finished one.
            #expect(killed > KillTests.kills / 2, "\(killed) killed, \(published) published; \(seed)")
            #expect(published > 0, "\(killed) killed; \(seed)")
        }
    }

    @Test func `a first build that is killed leaves no site or the whole one`() async throws {
        try await SeededGenerator.run { generator in
            let seed = "seed \(generator.seed)"
            let project = try Project(codes: (0..<16).map { "4.\($0).\($0)" })
            let usual = try project.build("--output", "clean").elapsed
            let whole = try project.tree("clean")
            for number in 0..<30 {
                let build = try Command(arguments: [], folder: project.path).start()
                sleep(for: usual * (Double(number) + .random(in: 0..<1, using: &generator)) / 30 * 1.1)
                build.send(SIGKILL)
                _ = try build.wait()
                guard project.exists("_site") else { continue }
                #expect(try project.tree() == whole, "kill \(number), \(seed)")
                try project.remove("_site")
            }
            try project.build()
            #expect(try project.tree() == whole, "\(seed)")
            #expect(try project.names() == ["Content", "Templates", "_site", "clean"], "\(seed)")
        }
    }

    /// The number of files that differ between the two editions.
    enum Difference: CaseIterable {
        /// Every page.
        case all
        /// One page, so that the others are links.
        case one
    }

    /// One of two sites.
    private enum Edition: String {
        case one = "One site"
        case two = "The other site"

        var other: Edition { self == .one ? .two : .one }

        func write(to project: Project, _ difference: Difference) throws {
            switch difference {
            case .all:
                try project.write(
                    "Content/site.yaml",
                    "title: \(rawValue)\nbaseURL: https://example.org/\ndescription: What they mean.\nregistry: false\n"
                )
            case .one: try project.write(code: "4.7.7", meaning: "\(rawValue).")
            }
        }
    }

    private func sleep(for duration: Duration) {
        let (seconds, attoseconds) = duration.components
        usleep(useconds_t(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
    }
}
