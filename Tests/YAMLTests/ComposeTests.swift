import TestSupport
import Testing
import YAML

@Suite struct ComposeTests {
    @Test func `a mapping keeps its keys in order, including repeated ones`() throws {
        let members = try members(of: "b: 1\na: 2\nb: 3\n")
        #expect(members.map(\.key.text) == ["b", "a", "b"])
        #expect(members.map(\.value.shown) == ["1", "2", "3"])
    }

    @Test(arguments: [
        "4.10", "0x10", "010", "1e3", "true", "yes", "2026-11-24", "1_000", ".inf", "4.3.2",
    ])
    func `a scalar remains text`(text: String) throws {
        #expect(try members(of: "key: \(text)").map(\.value.shown) == [text])
    }

    @Test(arguments: [
        ("k: 'it''s: #1'", "it's: #1"),
        (#"k: "a\tb\u00fc""#, "a\tbü"),
        ("k: one\n  two\n", "one two"),
        ("k: |\n  one\n  two\n", "one\ntwo\n"),
        ("k: >-\n  one\n  two\n", "one two"),
        ("k: [a, 'b, c', [d]]", "[a, b, c, [d]]"),
        ("k:\n- a\n- b\n", "[a, b]"),
        ("k: {a: 1, b: [2]}", "{a: 1, b: [2]}"),
        ("k: [] # none", "[]"),
    ])
    func `values are read in all styles`(text: String, shown: String) throws {
        #expect(try members(of: text).map(\.value.shown) == [shown])
    }

    @Test(arguments: ["k:", "k: ~", "k: null", "k:   # comment"])
    func `a missing value is null`(text: String) throws {
        guard case .scalar(let scalar)? = try members(of: text).first?.value else { return record() }
        #expect(scalar.isNull)
    }

    @Test(arguments: ["k: ''", "k: 'null'", "k: \"~\"", "k: nil"])
    func `a text in quotes is not null`(text: String) throws {
        guard case .scalar(let scalar)? = try members(of: text).first?.value else { return record() }
        #expect(!scalar.isNull)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "   ", "~", "---\n"])
    func `an empty document has no value`(text: String) throws {
        #expect(try compose(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        "k: ⟦value⟧",
        "⟦k⟧: value",
        "k: ⟦'quoted'⟧",
        "a: 1\r\nk: ⟦value⟧\r\nb: 2\r\n",
        "a: 1\rk: ⟦value⟧\rb: 2\r",
        "ü: 日本🙂\nk: ⟦value⟧",
        "k: [ü, ⟦日本⟧, x]",
        "a: x\u{85}\nk: ⟦v⟧",
        "k:\n- a\n- ⟦b⟧\n",
        "a: |\n  é\n  é\nk: ⟦v⟧",
        "k: ⟦[a, b]⟧",
        "k: ⟦{a: 1}⟧\nb: 2",
        "k:\n  ⟦- a\n  - b⟧\n",
    ])
    func `every part has its location`(marked: String) throws {
        let marked = MarkedText(marked)
        let members = try members(of: marked.text)
        let range = marked.range
        #expect(members.flatMap { [$0.key.range] + $0.value.ranges }.contains(range), "\(members)")
    }

    @Test func `offsets count from the start of the array, not of the slice`() throws {
        let bytes = Array("---\nü: 1\nk: value\n---\n".utf8)
        let members = try members(of: bytes[4..<(bytes.count - 4)])
        let range = try #require(members.last).value.range
        #expect(String(decoding: bytes[range], as: UTF8.self) == "value")
    }
}

private func record() { Issue.record("no scalar") }
