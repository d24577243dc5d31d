import Markdown
import Testing

@Suite struct AnchorTests {
    private func anchors(_ text: String, reserved: [String] = []) throws -> [String] {
        try parse(text, reservedAnchors: reserved).blocks.compactMap { block in
            if case .heading(_, _, let anchor) = block.kind { anchor } else { nil }
        }
    }

    @Test(arguments: [
        ("Is 4.3.2 a hard bounce?", "is-4-3-2-a-hard-bounce"),
        ("What's `this`, *then*?", "whats-this-then"),
        ("  A  --  B  ", "a-b"),
        ("Über die Straße", "Über-die-straße"),
        ("日本", "日本"),
        ("!?", "section"),
        ("", "section"),
        ("[link](x) ![image](y)", "link-image"),
        ("A <b> & \"c\"", "a-c"),
    ])
    func `an anchor is made of the words`(heading: String, anchor: String) throws {
        #expect(try anchors("## \(heading)") == [anchor])
    }

    @Test func `anchors are unique`() throws {
        #expect(try anchors("# A\n# A\n# A 2\n# A\n# A-2\n") == ["a", "a-2", "a-2-2", "a-3", "a-2-3"])
    }

    @Test func `a heading that the page replaces has no anchor and uses none up`() throws {
        let blocks = try parse("## Meaning\n### Meaning\n## meaning\n", replacedHeadings: ["Meaning"]).blocks
        let anchors = blocks.map { if case .heading(_, _, let anchor) = $0.kind { anchor } else { "?" } }
        #expect(anchors == ["", "meaning", "meaning-2"])
    }

    @Test func `reserved anchors are not used`() throws {
        let anchors = try anchors("## Sources\n## Sources\n", reserved: ["sources", "sources-2"])
        #expect(anchors == ["sources-3", "sources-4"])
    }

    @Test func `a heading keeps its anchor when others come after it`() throws {
        let text = "# A\n# B\n# A\n"
        #expect(try anchors(text + "# A\n# B\n").prefix(3) == ArraySlice(try anchors(text)))
    }

    @Test func `headings in quotes and lists have no anchors`() throws {
        #expect(
            try html("> ## A\n\n- ## B\n") == """
                <blockquote>
                <p><strong>A</strong></p>
                </blockquote>
                <ul>
                <li><p><strong>B</strong></p>
                </li>
                </ul>

                """)
        #expect(try anchors("> ## A\n\n## A\n") == ["a"])
    }
}
