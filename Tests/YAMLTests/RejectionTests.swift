import TestSupport
import Testing
import YAML

@Suite struct RejectionTests {
    @Test(arguments: [
        ("a: ⟦&x 1⟧", SyntaxError.Problem.anchor),
        ("a: ⟦&x [⟧1]", .anchor),
        ("a: ⟦&x {⟧b: 1}", .anchor),
        ("a: ⟦*x⟧", .anchor),
        ("⟦&x a⟧: 1", .anchor),
        ("ü: é\na: ⟦*x⟧", .anchor),
        ("<<: ⟦*base⟧", .anchor),
        ("a: ⟦!!binary aGk=⟧", .tag),
        ("a: ⟦!ruby/object [⟧]", .tag),
        ("a: 1\n⟦---⟧\nb: 2", .severalDocuments),
        ("? ⟦[a, b]⟧\n: 1", .keyNotScalar),
        ("? ⟦{a: b}⟧\n: 1", .keyNotScalar),
    ])
    func `YAML that front matter may not use is an error at its location`(marked: String, problem: SyntaxError.Problem)
        throws
    {
        let marked = MarkedText(marked)
        let range = marked.range
        let error = try syntaxError(in: marked.bytes)
        #expect(error.problem == problem)
        #expect(error.range == range)
    }

    @Test(arguments: [
        "a: ⟦⟧[1, 2\nb: 3",
        "a: 'open⟦⟧",
        "a: b⟦⟧: c",
        "a: 1\n b⟦⟧: 2",
        "é: 1\nü: [⟦⟧}",
        "a:\n⟦⟧\t- b",
        "a: ⟦⟧@b",
        "a: ⟦⟧%b",
        #"a: "⟦⟧\q""#,
        "ü: 1\n⟦⟧\u{1}b: 2",
    ])
    func `a syntax error has a message and a location`(marked: String) throws {
        let marked = MarkedText(marked)
        let range = marked.range
        let error = try syntaxError(in: marked.bytes)
        guard case .malformed(let problem) = error.problem else { Issue.record("\(error)"); return }
        #expect(!problem.isEmpty)
        #expect(error.range == range, "\(problem)")
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}")])
    func `more than sixteen levels are an error`(open: String, close: String) throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array((String(repeating: open, count: levels) + "x" + String(repeating: close, count: levels)).utf8)
        }
        #expect(throws: Never.self) { try compose(nested(16)[...]) }
        let error = try syntaxError(in: nested(17))
        #expect(error.problem == .nestedTooDeeply)
        #expect(error.range.lowerBound == 16 * open.utf8.count)
    }

    @Test func `aliases that would expand to a huge value are rejected at the first anchor`() throws {
        let names = (0..<30).map { "a\($0)" }
        let lines = zip(names, ["x"] + names).map { name, before in
            "\(name): &\(name) ["
                + Array(repeating: before == "x" ? "x" : "*\(before)", count: 10).joined(separator: ", ") + "]"
        }
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var problem: SyntaxError.Problem?
        let duration = try workingTime { problem = try syntaxError(in: bytes).problem }
        #expect(problem == .anchor)
        #expect(duration < longestWorkingTime)
    }

    @Test(arguments: ["[", "{", "- ", "? ", "a: [", "'", "\"\\", "a: &b ", "!!a ", "#\n", "a: |\n"])
    func `a hundred thousand bytes of any text are read quickly`(text: String) {
        let bytes = Array(String(repeating: text, count: 100_000 / text.utf8.count).utf8)
        let duration = workingTime { _ = try? compose(bytes[...]) }
        #expect(duration < longestWorkingTime)
    }
}
