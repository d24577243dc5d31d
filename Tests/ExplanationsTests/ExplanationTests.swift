import Explanations
import Foundation
import Testing

@Suite struct ExplanationTests {
    @Test func `every diagnostic in the sources is explained, and no other`() throws {
        let known = try Sources().identifiers
        #expect(known.count > 100)
        let explained = Set(Explanation.all.map(\.id))
        #expect(explained.count == Explanation.all.count, "one is explained twice")
        #expect(known.subtracting(explained).sorted() == [], "these are not explained")
        #expect(explained.subtracting(known).sorted() == [], "these no longer exist")
    }

    @Test(arguments: Explanation.all)
    func `each has its words`(explanation: Explanation) {
        #expect(explanation.id.contains(/^[a-z0-9]+(-[a-z0-9]+)*$/))
        #expect(!explanation.title.isEmpty && !explanation.title.hasSuffix("."))
        #expect(explanation.text.hasSuffix("."))
        #expect(!explanation.wrong.isEmpty && explanation.wrong != explanation.right && !explanation.right.isEmpty)
    }

    @Test func `they are found by name`() {
        #expect(Explanation(id: "severity-unknown")?.right == "severity: medium")
        #expect(Explanation(id: "severity") == nil)
        #expect(Explanation.all.map(\.id) == Explanation.all.map(\.id).sorted())
    }
}

/// The sources of the program, and the names of diagnostics in them.
private struct Sources {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            if file.pathExtension == "swift" { text += try String(contentsOf: file, encoding: .utf8) }
        }
        self.text = text
    }

    var identifiers: Set<String> {
        let stated = text.matches(
            of: /(?:\bWording\(\s*(?:warning:\s*)?|\bid: |\n    static let id = )"([a-z0-9]+(?:-[a-z0-9]+)*)"/
        ).map { String($0.1) }
        // Values of a closed set are told of by the name of their key.
        let keys = text.matches(of: /\.words?\(\s*\.([a-z]+),\s*as:/).map { String($0.1) }
        let named = text.matches(of: /\.valueUnknown\(\s*"([a-z]+)"/).map { String($0.1) }
        return Set(stated + (keys + named).map { "\($0)-unknown" })
    }
}
