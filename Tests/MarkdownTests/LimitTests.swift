import Markdown
import TestSupport
import Testing

@Suite struct LimitTests {
    private static let nested = (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()

    private static let texts: [(String, LimitExceeded.Limit, Int)] = [
        ("a".repeated(toBytes: 1 << 20), LimitExceeded.Limit.bytes(limit: 131_072), 0),
        ("[".repeated(toBytes: 1 << 17), .openers(limit: 1000), 1000),
        ("![[]()".repeated(toBytes: 100_000), .openers(limit: 1000), 3001),
        ("<?".repeated(toBytes: 100_000), .openers(limit: 1000), 2000),
        ("[a](".repeated(toBytes: 100_000), .openers(limit: 1000), 4000),
        ("> ".repeated(toBytes: 1000) + "a", .nesting(limit: 50), 0),
        (">".repeated(toBytes: 1000) + "a", .nesting(limit: 50), 0),
        ("x\n\n" + "- ".repeated(toBytes: 1000) + "a", .nesting(limit: 50), 3),
        ("1. ".repeated(toBytes: 1000) + "a", .nesting(limit: 50), 0),
        (nested, .nesting(limit: 50), 2650),
    ]

    @Test(arguments: texts)
    func `a text over a limit is rejected at once`(text: String, cause: LimitExceeded.Limit, offset: Int) throws {
        let duration = workingTime {
            let excess = #expect(throws: LimitExceeded.self) { try parse(text) }
            #expect(excess?.limit == cause)
            #expect(excess?.source.lowerBound == offset)
        }
        #expect(duration < longestWorkingTime)
    }

    @Test(arguments: [
        "*a **a ", "*a ", "**a_b ", "a**b*c ", "`", "`a", "``a`", "\\", "&", "&amp", "_*_*", "](", "]", "](a)", "a\n",
        "# a\n", "# a-2\n", "## a\n\n", "|-\n", "|-\n\n", "- a\n", "1. a\n", "> a\n", "a\n\n", "    a\n\n", "---\n",
        "```\n",
        "~~~\n\n", "a  \n", "a\t", "!", "*a*", "***", "a@b.c ", "\u{0301}", "> > > > > > a\n", "- - - - - - a\n", "a\r",
        "\n",
    ])
    func `a text at a limit is parsed in time`(text: String) throws {
        let duration = try workingTime { _ = try parse(text.repeated(toBytes: Limits.bytes)) }
        #expect(duration < longestWorkingTime)
    }

    @Test(arguments: [
        "[", "![", "<", "<?", "<!", "<!A", "<![CDATA[", "<!--", "<a", "<a ", "</", "[a](", "![[]()", "[[a](b)",
        "[a]: b\n", "[a](b)", "[a][",
        "*[a](b)", "[a](b)\n", "<b>\n", "- <b>\n", "![a](b)", "<a@b.c>", "[a]", "> [a](b)\n> ", "[a](<b",
    ])
    func `a text with as many brackets as allowed is parsed in time`(text: String) throws {
        let openers = max(text.count { $0 == "[" }, text.count { $0 == "<" })
        let run = String(repeating: text, count: Limits.openers / openers)
        let filler = "a ".repeated(toBytes: Limits.bytes - run.utf8.count)
        for text in [run + filler, filler + run] {
            let duration = try workingTime { _ = try parse(text) }
            #expect(duration < longestWorkingTime)
        }
    }

    @Test(arguments: [
        "[a]: /\(String(repeating: "u", count: 60_000))\n\n", "[a]: u \"\(String(repeating: "t", count: 60_000))\"\n\n",
    ])
    func `a small text does not become a huge page`(definition: String) throws {
        let text = definition + String(repeating: "[a]\n", count: 900)
        let duration = try workingTime {
            let document = try parse(text)
            #expect(document.html.count < 4 * Limits.bytes)
        }
        #expect(duration < longestWorkingTime)
    }

    @Test(arguments: ["....", "))))", ". . . ", "4.4.4."])
    func `dots and brackets do not count as levels`(text: String) throws {
        #expect(throws: Never.self) { try parse(text.repeated(toBytes: 400)) }
    }

    @Test func `a text at a limit is accepted`() throws {
        #expect(throws: Never.self) { try parse("a".repeated(toBytes: Limits.bytes)) }
        #expect(throws: Never.self) { try parse(String(repeating: ">", count: 50) + "a") }
        #expect(throws: Never.self) { try parse("[".repeated(toBytes: 1000) + "<".repeated(toBytes: 1000)) }
        #expect(throws: LimitExceeded.self) { try parse("a".repeated(toBytes: Limits.bytes + 1)) }
        #expect(throws: LimitExceeded.self) { try parse(String(repeating: ">", count: 51) + "a") }
    }
}
