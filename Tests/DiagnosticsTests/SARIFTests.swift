import Diagnostics
import Foundation
import Testing

@Suite struct SARIFTests {
    /// The parts of a log that code scanning reads.
    private struct Log: Decodable {
        let version: String
        let runs: [Run]

        struct Run: Decodable {
            let tool: Tool
            let newlineSequences: [String]
            let columnKind: String
            let results: [Result]
        }

        struct Tool: Decodable {
            let driver: Driver
        }

        struct Driver: Decodable {
            let name: String
            let rules: [Rule]
        }

        struct Rule: Decodable {
            let id: String
            let shortDescription: Message?
            let help: Message?
        }

        struct Result: Decodable {
            let ruleId: String
            let ruleIndex: Int
            let level: String
            let message: Message
            let locations: [Place]?
            let relatedLocations: [Place]
        }

        struct Message: Decodable {
            let text: String
        }

        struct Place: Decodable {
            let physicalLocation: PhysicalLocation
            let message: Message?
        }

        struct PhysicalLocation: Decodable {
            let artifactLocation: Artifact
            let region: [String: Int]
        }

        struct Artifact: Decodable {
            let uri: String
        }
    }

    private func log(_ diagnostics: [Diagnostic], bytes: [UInt8] = []) throws -> Log.Run {
        let text = DiagnosticFormat.sarif.write(diagnostics, bytes: bytes)
        #expect(text.hasSuffix("}\n"))
        let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
        #expect(log.version == "2.1.0")
        #expect(log.runs.count == 1)
        return try #require(log.runs.first)
    }

    @Test func `each result names a rule of the driver`() throws {
        let diagnostics = [
            Diagnostic(id: "b", at: nil, message: "one", help: "do"),
            Diagnostic(id: "a", severity: .warning, at: nil, message: "two"),
            Diagnostic(id: "b", at: nil, message: "three"),
        ]
        let run = try log(diagnostics)
        #expect(run.tool.driver.name == "sitegen")
        #expect(run.tool.driver.rules.map(\.id) == ["a", "b"])
        #expect(run.results.map(\.ruleId) == ["b", "a", "b"])
        #expect(run.results.map(\.ruleIndex) == [1, 0, 1])
        #expect(run.results.map(\.level) == ["error", "warning", "error"])
        #expect(run.results.map(\.message.text) == ["one\nhelp: do", "two", "three"])
        #expect(run.results.allSatisfy { $0.locations == nil })
    }

    @Test func `a rule is described if it has an explanation`() throws {
        var sources = SourceCache { _ in nil }
        let diagnostics = ["a", "b"].map { Diagnostic(id: $0, at: nil, message: "m") }
        let text = DiagnosticFormat.sarif.write(diagnostics, sources: &sources) { id in
            id == "b" ? Explanation("short", "Long.", wrong: "a", right: "b") : nil
        }
        let rules = try #require(JSONDecoder().decode(Log.self, from: Data(text.utf8)).runs.first).tool.driver.rules
        #expect(rules.map(\.shortDescription?.text) == [nil, "short"])
        #expect(rules.map(\.help?.text) == [nil, "Long."])
    }

    @Test func `columns count code points, as the log states`() throws {
        let example = try Example("a\ne\u{301}🙂⟦b\nc⟧")
        let run = try log([Diagnostic(id: "a", at: example.location, message: "m")], bytes: example.bytes)
        #expect(run.columnKind == "unicodeCodePoints")
        let place = try #require(run.results.first?.locations?.first)
        #expect(place.physicalLocation.region == ["startLine": 2, "startColumn": 4, "endLine": 3, "endColumn": 2])
    }

    @Test func `the log states which sequences end a line`() throws {
        let run = try log(
            [Diagnostic(id: "a", at: Location(path: "a.md", range: 2..<3), message: "m")], bytes: [97, 13, 98])
        #expect(run.newlineSequences == ["\r\n", "\n", "\r"])
        let place = try #require(run.results.first?.locations?.first)
        #expect(place.physicalLocation.region["startLine"] == 2)
    }

    @Test func `paths are URI references`() throws {
        let location = Location(path: "Content/a b/ü%:~-_.md", range: 0..<0)
        let run = try log([Diagnostic(id: "a", at: location, message: "m")])
        let place = try #require(run.results.first?.locations?.first)
        #expect(place.physicalLocation.artifactLocation.uri == "Content/a%20b/%C3%BC%25%3A~-_.md")
    }

    @Test func `notes with a location are related locations`() throws {
        let notes = [Diagnostic.Note("first", at: Location(path: "b.md", range: 0..<1)), Diagnostic.Note("no place")]
        let run = try log([Diagnostic(id: "a", at: nil, message: "m", notes: notes)], bytes: [0x61])
        let related = try #require(run.results.first).relatedLocations
        #expect(related.map(\.message?.text) == ["first"])
        #expect(related.map(\.physicalLocation.artifactLocation.uri) == ["b.md"])
    }

    @Test func `no diagnostics are a run without results`() throws {
        let run = try log([])
        #expect(run.results.isEmpty)
        #expect(run.tool.driver.rules.isEmpty)
    }
}
