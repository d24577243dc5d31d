import Files
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct FirstPublicationTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test(arguments: ["_site", "some/where/_site", "_site/", "./_site"])
    func `the output folder is created, and nothing else is left`(output: String) async throws {
        let summary = try await publish(site, to: sandbox[output])
        #expect(try sandbox.tree(output) == site)
        #expect(summary.plan.added == 4 && summary.plan.changed == 0 && summary.plan.unchanged == 0)
        #expect(summary.plan.removed.isEmpty && summary.leftover == nil)
        #expect(try sandbox.names() == [output.contains("some") ? "some" : "_site"])
    }

    @Test func `the output can be an empty folder`() async throws {
        try sandbox.makeFolder("_site")
        try await publish(site, to: sandbox.site)
        #expect(try sandbox.tree() == site)
    }

    @Test func `the manifest lists every file with its size, ordered by the bytes of the paths`() async throws {
        try await publish(["b": "12", "a/x": "1", "a-": "", "é": "123"], to: sandbox.site)
        let manifest = String(
            decoding: try Data(contentsOf: URL(filePath: sandbox["_site/.sitegen-manifest"])), as: UTF8.self)
        #expect(manifest == "sitegen-manifest 1\n0 a-\n1 a/x\n2 b\n3 é\n")
    }

    @Test func `a site without files has only a manifest`() async throws {
        try await publish([:], to: sandbox.site)
        #expect(try sandbox.tree().isEmpty)
        #expect(FileManager.default.fileExists(atPath: sandbox["_site/.sitegen-manifest"]))
    }

    @Test func `everybody can read files and enter folders`() async throws {
        try await publish(site, to: sandbox.site)
        for file in ["index.html", "a/b/c/d", ".sitegen-manifest"] {
            #expect(try sandbox.permissions("_site/\(file)") == 0o644)
        }
        for folder in ["_site", "_site/codes", "_site/codes/4.3.2"] {
            #expect(try sandbox.permissions(folder) == 0o755)
        }
    }

    @Test(arguments: [1, 2, 7])
    func `the result does not depend on the number of tasks`(tasks: Int) async throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("codes/\($0 % 9)/\($0 % 50)/\($0)", "\($0)") })
        for (output, tasks) in [("one", 1), ("many", tasks)] {
            try await publish(files.mapValues { "old " + $0 }.with("only/old", "x"), to: sandbox[output], tasks: tasks)
            let publisher = try Publisher(output: sandbox[output], concurrency: Concurrency(tasks: tasks))
            let all = Array(files.with("codes/5", "changed").keys.filter { $0 != "codes/5" })
            await withTaskGroup { group in
                for start in 0..<tasks {
                    group.addTask {
                        for path in stride(from: start, to: all.count, by: tasks).map({ all[$0] }) {
                            do { try publisher.add([path: files[path] ?? ""]) } catch { Issue.record(error) }
                        }
                    }
                }
            }
            _ = try await publisher.publish()
        }
        #expect(try sandbox.tree("one") == files)
        #expect(try sandbox.tree("many") == files)
        #expect(FileManager.default.contentsEqual(atPath: sandbox["one"], andPath: sandbox["many"]))
    }
}
