import Files
import Testing
import YAML

@testable import Content

@Suite struct OutOfMemoryTests {
    @Test func `lack of memory is a failure of the machine, not an error of the file`() {
        var report = Reporter(path: "Content/codes/4.3.2.md")
        #expect(throws: FileError.outOfMemory(reading: "Content/codes/4.3.2.md")) {
            try report(YAMLError.outOfMemory)
        }
        #expect(report.diagnostics.isEmpty)
    }
}
