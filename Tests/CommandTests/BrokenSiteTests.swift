import Foundation
import TestSupport
import Testing

/// Whole sites with errors, from `Tests/Fixtures`, and all their diagnostics.
///
/// With `SITEGEN_RECORD=1` in the environment they are recorded again, and the test fails: look at the difference.
@Suite(.waitsForPrograms) struct BrokenSiteTests {
    @Test(arguments: ["broken-entries", "broken-references"])
    func `all errors of a site are reported in one run, and nothing is written`(name: String) throws {
        let project = try Project(fixture: name)
        let outcome = try project.run()
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(try project.names() == ["Content", "Templates"])
        let stored = URL(filePath: "\(Repository.root)/Tests/Fixtures/\(name)/errors.txt")
        if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1"
            || !FileManager.default.fileExists(atPath: stored.path)
        {
            try Data(outcome.errors.utf8).write(to: stored)
            Issue.record("recorded \(name)/errors.txt; look at it, and run the tests again without SITEGEN_RECORD")
        } else {
            #expect(outcome.errors == String(decoding: try Data(contentsOf: stored), as: UTF8.self))
        }
        // The result must not depend on the order of the tasks.
        for jobs in ["1", "2", "7"] { #expect(try project.run("--jobs", jobs).errors == outcome.errors) }
    }

    @Test func `a site without errors is built without drafts`() throws {
        let project = try Project(fixture: "small")
        #expect(try project.build("--strict").errors.hasPrefix("12 pages, "))
        #expect(!project.exists("_site/codes/5.1.1"))
    }
}
