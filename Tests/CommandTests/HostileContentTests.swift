import Foundation
import Libc
import TestSupport
import Testing

/// Content that is designed to be slow or to mislead; each results in a diagnostic within the time limit.
@Suite(.waitsForPrograms, .serialized) struct HostileContentTests {
    /// Of processor time, which other tests hardly affect.
    #if DEBUG
    private static let limit = Duration.milliseconds(1000)
    #else
    private static let limit = Duration.milliseconds(200)
    #endif

    enum Attack: String, CaseIterable, Sendable {
        case deepLists, deepQuotes, deepIndentation, openBrackets, manyImages, longLine, emphasis, backticks,
            angleBrackets
        case yamlAliases, yamlDepth, yamlTag, hugeFile, binaryFile, nulByte, manyKeys, manyMistakes, manyBrokenLinks,
            sameHeadings

        /// The whole file, or the section `Meaning` of a valid one.
        var file: [UInt8] {
            switch self {
            case .deepLists: meaning(String(repeating: "- ", count: 5000) + "x")
            case .deepQuotes: meaning(String(repeating: "> ", count: 5000) + "x")
            case .deepIndentation:
                meaning((0..<300).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n"))
            case .openBrackets: meaning(String(repeating: "[", count: 100_000))
            case .manyImages: meaning(String(repeating: "![[]()", count: 100_000))
            case .longLine: meaning(String(repeating: "x", count: 1 << 20))
            case .emphasis: meaning(String(repeating: "*a **a _a ", count: 12_000) + "<b>")
            case .backticks: meaning((1...480).map { String(repeating: "`", count: $0) }.joined(separator: "x") + "<b>")
            case .angleBrackets: meaning(String(repeating: "<a ", count: 40_000))
            case .yamlAliases: Array(HostileContentTests.aliases.utf8)
            case .yamlDepth: Array("---\ncode: \(String(repeating: "[", count: 50_000))\n---\n\nText.\n".utf8)
            case .yamlTag: Array("---\ncode: !!python/object/apply:os.system [id]\n---\n\nText.\n".utf8)
            case .hugeFile: [UInt8](repeating: 0x61, count: 10 << 20)
            case .binaryFile: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
            case .nulByte: meaning("a\u{0}b")
            case .manyKeys: Array(("---\n" + (0..<5000).map { "key\($0): value\n" }.joined() + "---\n\nText.\n").utf8)
            case .manyBrokenLinks: meaning((0..<900).map { "[a](x\($0).md) " }.joined())
            case .sameHeadings: meaning(String(repeating: "#### Same\n\n", count: 9000))
            case .manyMistakes: meaning(String(repeating: "<b>\n\n", count: 900))
            }
        }

        /// The IDs of diagnostics, at least one of which must be reported.
        var ids: [String] {
            switch self {
            case .deepLists, .deepQuotes, .deepIndentation: ["nesting-too-deep"]
            case .openBrackets, .angleBrackets: ["too-many-brackets"]
            case .manyImages, .longLine, .hugeFile: ["entry-too-large"]
            case .emphasis, .backticks, .manyMistakes: ["raw-html"]
            case .yamlAliases: ["yaml-anchor"]
            case .yamlDepth: ["yaml-nesting"]
            case .yamlTag: ["yaml-tag"]
            case .manyBrokenLinks: ["link-broken"]
            case .sameHeadings: ["paragraph-expected"]
            case .binaryFile: ["not-utf8"]
            case .nulByte: ["nul-byte"]
            case .manyKeys: ["key-unknown"]
            }
        }

        private func meaning(_ text: String) -> [UInt8] { Array(entry(code: "5.1.1", meaning: text).utf8) }
    }

    @Test(arguments: Attack.allCases)
    func `a hostile entry ends in a diagnostic within the time limit`(attack: Attack) throws {
        let project = try Project.small()
        try project.write("Content/codes/5.1.1.md", attack.file)
        let outcome = try project.run("check")
        #expect(outcome.status == 1)
        #expect(attack.ids.contains { outcome.errors.contains("[\($0)]") }, "\(outcome.errors.prefix(2000))")
        #expect(outcome.errors.contains("Content/codes/5.1.1.md:"))
        #expect(outcome.processorTime < HostileContentTests.limit)
        // The output remains readable, whatever the lines are like.
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.utf8.count < 1000 })
    }

    @Test func `a large valid file is not an error`() throws {
        let project = try Project.small()
        try project.write(code: "5.1.1", meaning: String(repeating: "It failed. ", count: 10_000))
        let outcome = try project.run("check")
        #expect(outcome.status == 0 && outcome.processorTime < HostileContentTests.limit)
    }

    @Test(arguments: ["codes/5.1.1.md", "pages/secrets.md", "site.yaml", "categories/other.md"])
    func `a symbolic link is not followed`(name: String) throws {
        let project = try Project.small()
        try? project.remove("Content/\(name)")
        try FileManager.default.createSymbolicLink(
            atPath: project["Content/\(name)"], withDestinationPath: "/etc/passwd")
        let outcome = try project.run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Content/\(name):1:1: error: this is a link or a special file"))
        #expect(!outcome.errors.contains("root:") && outcome.errors.hasSuffix("\n1 error; nothing was written\n"))
        #expect(try project.names() == ["Content", "Templates"])
    }

    @Test func `a folder behind a symbolic link is not read`() throws {
        let project = try Project.small()
        try FileManager.default.createSymbolicLink(atPath: project["Content/pages/etc"], withDestinationPath: "/etc")
        let outcome = try project.run()
        #expect(outcome.status == 1 && outcome.errors.contains("Content/pages/etc:1:1: error: "))
        #expect(outcome.errors.hasSuffix("\n1 error; nothing was written\n"))
    }

    @Test func `a pipe without a writer does not block`() throws {
        let project = try Project.small()
        try #require(mkfifo(project["Content/codes/5.1.2.md"], 0o600) == 0)
        let outcome = try project.run()
        #expect(outcome.status == 1 && outcome.errors.contains("Content/codes/5.1.2.md:1:1: error: "))
    }

    @Test(arguments: ["Ünïcode.md", "UPPER.md", "a b.md", "a\nb.md", "a%2e.md", "..md"])
    func `a name that cannot be part of an address is reported`(name: String) throws {
        let project = try Project.small()
        try project.write("Content/pages/\(name)", "---\ntitle: A\nupdated: 2026-01-01\n---\n\nText.\n")
        let outcome = try project.run()
        // A name that begins with a dot is hidden, and not content.
        #expect(outcome.status == (name.hasPrefix(".") ? 0 : 1), "\(outcome.errors)")
        if !name.hasPrefix(".") { #expect(outcome.errors.contains("[file-name]")) }
    }

    /// Nine levels of nine aliases each: a billion values when expanded.
    private static let aliases: String = {
        var yaml = "---\ncode: 5.1.1\na0: &a0 x\n"
        for level in 1...9 {
            let list = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(list)]\n"
        }
        return yaml + "---\n\nText.\n"
    }()
}
