import Files
import Markdown
import Testing
import YAML

@testable import Content

@Suite struct OutOfMemoryTests {
    private let file = "Content/codes/4.3.2.md"

    @Test func `lack of memory for YAML is a failure of the machine, not an error of the file`() {
        var report = Reporter(path: file)
        #expect(throws: FileError.outOfMemory(reading: file)) { try report(YAMLError.outOfMemory) }
        #expect(report.diagnostics.isEmpty)
    }

    @Test func `lack of memory for Markdown is a failure of the machine, not an error of the file`() {
        var report = Reporter(path: file)
        #expect(throws: FileError.outOfMemory(reading: file)) { try report(MarkdownError.outOfMemory, bodySize: 10) }
        #expect(report.diagnostics.isEmpty)
    }
}
