import Publishing
import Foundation
import Testing

@Suite struct GzipTests {
    @Test(arguments: ["", "a", String(repeating: "bounce ", count: 10_000), "\u{0}\u{FF}☂"])
    func `gunzip restores the bytes`(text: String) throws {
        let compressed = try gzip(Array(text.utf8).span)
        #expect(try gunzip(compressed) == Array(text.utf8))
    }

    @Test func `repetitive text is compressed well`() throws {
        let text = Array(String(repeating: "<li>550 5.1.1</li>\n", count: 1000).utf8)
        #expect(try gzip(text.span).count < text.count / 50)
    }

    @Test func `the header has neither time nor name`() throws {
        let compressed = try gzip(Array("x".utf8).span)
        // RFC 1952 section 2.3: magic number, method, flags, and the time.
        #expect(Array(compressed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(try gzip(Array("x".utf8).span) == compressed)
    }

    private func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", "--stdout", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(data)
    }
}
