import Text
import Foundation
import Testing

@Suite struct UnifiedDiffTests {
    @Test func `a change is shown with three lines around it`() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\n"
        #expect(
            diff(old, old.replacing("e", with: "E")) == """
                --- a/x.md
                +++ b/x.md
                @@ -2,7 +2,7 @@
                 b
                 c
                 d
                -e
                +E
                 f
                 g
                 h

                """)
    }

    @Test func `changes near each other share a hunk`() {
        let old = (1...30).map { "\($0)\n" }.joined()
        let near = diff(old, old.replacing("\n10\n", with: "\nx\n").replacing("\n16\n", with: "\ny\n"))
        #expect(near.split(separator: "@@ -").count == 2)
        let far = diff(old, old.replacing("\n5\n", with: "\nx\n").replacing("\n26\n", with: "\ny\n"))
        #expect(far.split(separator: "@@ -").count == 3)
    }

    @Test func `a side without lines has the number of the line before it`() {
        #expect(diff("", "a\n").hasSuffix("\n@@ -0,0 +1,1 @@\n+a\n"))
        #expect(diff("a\n", "").hasSuffix("\n@@ -1,1 +0,0 @@\n-a\n"))
    }

    @Test func `equal texts have an empty diff`() {
        #expect(diff("a\n", "a\n").isEmpty)
        #expect(diff("", "").isEmpty)
    }

    @Test(arguments: [
        ("", "a\n"), ("a\n", ""), ("a", "a\n"), ("a\n", "a"), ("a\nb", "a\nc"), ("a\r\nb\r\n", "b\r\na\r\n"),
        ("a\nb\nc\n", "x\na\nb\nc\ny\n"), ("a\na\na\n", "a\na\n"),
    ])
    func `git applies it`(old: String, new: String) throws { try verify(old, new) }

    @Test func `git applies random differences`() throws {
        var generator = Generator(state: 7)
        for _ in 0..<30 {
            let text = { (generator: inout Generator) in
                (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                    "\(Int.random(in: 0...9, using: &generator))\n"
                }.joined()
            }
            try verify(text(&generator), text(&generator))
        }
    }

    private func diff(_ old: String, _ new: String) -> String {
        String(decoding: UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text(path: "x.md"), as: UTF8.self)
    }

    private func verify(_ old: String, _ new: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "x.md")
        try Data(old.utf8).write(to: file)
        let patch = folder.appending(path: "patch")
        try Data(diff(old, new).utf8).write(to: patch)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "apply", "--unidiff-zero", "--whitespace=nowarn", "patch"]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try Data(contentsOf: file) == Data(new.utf8), "\(diff(old, new))")
    }
}

/// The same numbers in each run.
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
