import Diagnostics
import TestSupport
import Testing

@Suite struct SourceFileTests {
    private func position(of marked: String) throws -> String {
        let marked = MarkedText(marked)
        let position = SourceFile(path: "a.md", bytes: marked.bytes).position(of: marked.range.lowerBound)
        return "\(position.line):\(position.column)"
    }

    @Test(arguments: [
        ("⟦⟧", "1:1"),
        ("abc⟦⟧", "1:4"),
        ("abc\n⟦⟧", "2:1"),
        ("a\nb⟦c⟧\nd", "2:2"),
        ("a\r\nb⟦c⟧", "2:2"),
        ("a\rb⟦c⟧", "2:2"),
        ("a\n\r\n\r⟦b⟧", "4:1"),
        ("a\r\n\r\n⟦b⟧", "3:1"),
        ("a⟦\n⟧b", "1:2"),
        ("日本⟦x⟧", "1:3"),
        ("e\u{301}⟦x⟧", "1:2"),
        ("👩‍👩‍👧⟦x⟧", "1:2"),
        ("a\t⟦x⟧", "1:3"),
        ("\u{FEFF}⟦x⟧", "1:1"),
        ("\u{FEFF}ab⟦x⟧", "1:3"),
        ("\u{FEFF}⟦\u{FEFF}x⟧", "1:1"),
        ("a\u{FEFF}⟦x⟧", "1:3"),
        ("a\n\u{FEFF}⟦x⟧", "2:2"),
        ("a\u{2028}b⟦x⟧", "1:4"),
    ])
    func `a position has the line and the column that an editor shows`(marked: String, expected: String) throws {
        #expect(try position(of: marked) == expected)
    }

    @Test func `columns can count code points`() {
        let file = SourceFile(path: "a.md", bytes: Array("\u{FEFF}x\ne\u{301}🙂x".utf8))
        #expect(file.codePointPosition(of: 4).column == 2)
        let position = file.codePointPosition(of: file.bytes.count - 1)
        #expect(position.line == 2)
        #expect(position.column == 4)
        #expect(file.position(of: file.bytes.count - 1).column == 3)
        let inside = SourceFile(path: "a.md", bytes: Array("é\u{FEFF}x".utf8))
        #expect(inside.codePointPosition(of: 5).column == 3)
    }

    @Test func `an offset outside the file counts as its nearest end`() {
        let file = SourceFile(path: "a.md", bytes: Array("ab\ncd".utf8))
        #expect(file.position(of: 100) == file.position(of: 5))
        #expect(file.position(of: -1) == file.position(of: 0))
    }

    @Test func `bytes that are not UTF-8 count as characters`() {
        let file = SourceFile(path: "a.md", bytes: [0xFF, 0xFE, 0x61])
        #expect(file.position(of: 2).column == 3)
    }

    @Test(arguments: [("a\nbc\r\nd", ["a", "bc", "d"]), ("", [""]), ("a\n", ["a", ""]), ("a\r\rb", ["a", "", "b"])])
    func `the content of a line does not include its ending`(text: String, lines: [String]) {
        let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
        #expect(file.lineStarts.count == lines.count)
        #expect(lines.indices.map { String(decoding: file.content(ofLine: $0 + 1), as: UTF8.self) } == lines)
        #expect(file.content(ofLine: 0).isEmpty)
        #expect(file.content(ofLine: lines.count + 1).isEmpty)
    }

    @Test func `a file that cannot be read is empty, and each file is read once`() {
        var reads: [String] = []
        var sources = SourceCache { path in
            reads.append(path)
            return path == "a" ? [0x61] : nil
        }
        #expect(sources.file(at: "a").bytes == [0x61])
        #expect(sources.file(at: "b").bytes.isEmpty)
        _ = sources.file(at: "a")
        #expect(reads == ["a", "b"])
    }
}
