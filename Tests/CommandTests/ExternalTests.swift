import Foundation
import TestSupport
import Testing

/// `check --external`, with a server in the tests.
@Suite(.waitsForPrograms) struct ExternalTests {
    let project: Project
    let server: LoopbackServer

    init() throws {
        project = try Project.small()
        server = try LoopbackServer()
    }

    @Test func `broken links are reported with their status`() throws {
        try link("fine", "gone", "moved", "moved-to-gone", "no-head", "silent")
        try project.replace(
            "It failed.", with: "[a](\(server.base)gone#part) [m](mailto:a@b.example)", in: "Content/codes/4.3.2.md")
        let found = try check()
        #expect(
            found == [
                "4.3.2 gone answers with 404", "5.1.1 gone answers with 404", "5.1.1 moved-to-gone answers with 404",
                "5.1.1 silent gives no answer: Empty reply from server",
            ])
        // Each address is requested once, and again with another method if that failed.
        #expect(server.count("HEAD /gone") == 2 && server.count("GET /gone") == 2)
        #expect(server.count("HEAD /fine") == 2 && server.count("GET /fine") == 0)
    }

    @Test func `there are no requests without the option`() throws {
        try link("gone")
        #expect(try project.run("check").status == 0)
        #expect(server.requests.isEmpty)
    }

    @Test func `only the links of the named files are followed`() throws {
        try link("gone")
        let outcome = try project.run("check", "--external", "Content/codes/5.7.1.md")
        #expect(outcome.status == 0 && !outcome.errors.contains("link-dead"))
        #expect(!server.requests.contains { $0.contains("gone") })
    }

    @Test func `requests are bounded`() throws {
        try link((0..<40).map { "slow/\($0)" })
        #expect(try check().isEmpty)
        #expect(server.requests.count { $0.hasPrefix("HEAD /slow/") } == 40)
        #expect(server.mostAtOnce <= 8)
    }

    @Test func `an address cannot be an option or a command`() throws {
        try link("fine?a=[1-3]&b={x,y}&c=$(id)&d=%22", "-o")
        #expect(try check().isEmpty)
        #expect(
            server.count("HEAD /fine?a=%5B1-3%5D&b=%7Bx,y%7D&c=$(id)&d=%22")
                + server.count("HEAD /fine?a=[1-3]&b={x,y}&c=$(id)&d=%22") == 1)
    }

    @Test func `a missing curl is status 2`() throws {
        try link("fine")
        let outcome = try Command(
            arguments: ["check", "--external"], folder: project.path, environment: ["PATH": "/nowhere"]
        ).run()
        #expect(outcome.status == 2 && outcome.errors.contains("error: cannot run curl: it is not installed\n"))
    }

    private func link(_ paths: String...) throws { try link(paths) }

    /// Adds links to the text of 5.1.1, and removes all others from the project.
    private func link(_ paths: [String]) throws {
        for code in ["4.3.2", "5.1.1", "5.7.1"] {
            try project.replace(
                "https://www.rfc-editor.org/rfc/rfc3463", with: server.base + "fine", in: "Content/codes/\(code).md")
        }
        let links = paths.map { "[x](<\(server.base)\($0)>)" }.joined(separator: " ")
        try project.replace("It failed.", with: links, in: "Content/codes/5.1.1.md")
    }

    /// The code, the path, and the reported problem.
    private func check() throws -> [String] {
        let outcome = try project.run("check", "--external", "--format", "json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let list = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        return list.filter { $0["id"] as? String == "link-dead" }.map { finding in
            let file = (finding["location"] as? [String: Any])?["file"] as? String ?? ""
            let message = finding["message"] as? String ?? ""
            return file.replacing("Content/codes/", with: "").replacing(".md", with: " ")
                + message.replacing("`", with: "").replacing(server.base, with: "")
        }
    }
}
