import Authoring
import Catalog
import Content
import Diagnostics
import Text
import Testing

@Suite struct SectionTests {
    @Test(arguments: [
        InvalidEdit("lead-missing", "The server takes no mail right now.\n\n", "⟦## Intro⟧\n\nx\n\n"),
        InvalidEdit("lead-missing", "The server takes no mail right now.\n\n## Example", "⟦## Example⟧"),
        InvalidEdit("lead-not-a-paragraph", "The server takes no mail right now.", "⟦- a list\n- of things⟧"),
        InvalidEdit("lead-not-a-paragraph", "The server takes no mail right now.", "⟦> a quote⟧"),
        InvalidEdit("lead-not-a-paragraph", "The server takes no mail right now.", "⟦```\ncode\n```⟧"),
        InvalidEdit("lead-too-long", "right now.", "right now.\n\n⟦Really\nnone.⟧\n\nAt all."),
        InvalidEdit("lead-too-long", "right now.", "right now.\n\n⟦- a\n- b⟧"),
        InvalidEdit("lead-missing", in: "pages/about.md", "About the [site](/).\n", "⟦## Words⟧\n"),
        InvalidEdit("lead-missing", in: "pages/about.md", "\nAbout the [site](/).\n", "⟦⟧"),
        InvalidEdit("lead-not-a-paragraph", in: "pages/about.md", "About the [site](/).\n", "⟦- words⟧\n"),
        InvalidEdit("lead-not-a-paragraph", in: "categories/addressing.md", "About addresses.", "⟦1. words⟧"),
        InvalidEdit("heading-level-one", "right now.\n", "right now.\n\n## More\n\na\n\n⟦# Title⟧\n"),
        InvalidEdit("heading-level-one", "The server takes", "⟦# 4.3.2⟧\n\nThe server takes"),
        InvalidEdit("heading-level-one", in: "pages/about.md", "About the [site]", "⟦# About⟧\n\nAbout the [site]"),
        InvalidEdit("heading-level-one", in: "pages/about.md", "(/).\n", "(/).\n\n⟦Title\n===⟧\n"),
    ])
    func `a missing or malformed lead is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        (
            "## Meaning\n\nThe whole host is closed; see [the guide](../pages/guides/bounces.md#soft).\n\n", "Meaning",
            "How it plays out"
        ),
        ("## Common causes\n\n- Load.\n\n", "Common causes", "How to fix"),
        ("## How to fix\n\n- Wait.\n\n", "How to fix", "Questions"),
        ("## Questions\n\n### Is it permanent?\n\nNo.\n\n", "Questions", "Sources"),
        ("## Example\n\n```smtp\n453 4.3.2 System not accepting network messages\n```\n\n", "Example", "Meaning"),
    ])
    func `a missing section is reported where it belongs`(
        section: String, name: String, next: String
    ) async throws {
        var folder = ContentFolder()
        try folder.replace(section, in: "codes/4.3.2.md", with: "")
        try folder.replace("## \(next)", in: "codes/4.3.2.md", with: "⟦## \(next)⟧")
        let places = try folder.unmark("codes/4.3.2.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found("section-missing", $0) })
        #expect(diagnostics.map(\.message) == ["the section `\(name)` is missing"])
        #expect(diagnostics.map(\.help) == ["add a line `## \(name)` and its text above `## \(next)`"])
    }

    @Test func `a missing last section is reported at the end of the text`() async throws {
        var folder = ContentFolder()
        let text = folder["codes/4.3.2.md"]
        let kept = try #require(text.split(separator: "\n\n## Sources").first)
        folder["codes/4.3.2.md"] = kept + " \n\n"
        let end = kept.utf8.count
        let place = Location(path: "codes/4.3.2.md", range: end..<end)
        #expect(try await folder.load().diagnostics.map(Found.init) == [Found("section-missing", place)])
    }

    @Test(arguments: [
        InvalidEdit("section-missing", "## Common causes", "⟦## Comon causes⟧"),
        InvalidEdit("section-missing", "## Meaning", "⟦## meaning⟧"),
        InvalidEdit("section-missing", "## Sources", "⟦Source\n---⟧"),
        InvalidEdit("section-repeated", "## Sources", "⟦## Meaning⟧\n\nAgain.\n\n## Sources"),
        InvalidEdit(
            "section-misordered", "## How to fix\n\n- Wait.\n\n## Questions\n\n### Is it permanent?\n\nNo.\n",
            """
            ## Questions

            ### Is it permanent?

            No.

            ⟦## How to fix⟧

            - Wait.

            """),
    ])
    func `a section that is misspelled, repeated or out of order is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test(arguments: [
        ("## Common causes\n\n- Load.\n", "⟦## Common causes⟧\n"),
        (
            "## Meaning\n\nThe whole host is closed; see [the guide](../pages/guides/bounces.md#soft).\n",
            "⟦## Meaning⟧\n"
        ),
        ("## Questions\n\n### Is it permanent?\n\nNo.\n", "⟦## Questions⟧\n"),
        ("## Example\n\n```smtp\n453 4.3.2 System not accepting network messages\n```\n", "⟦## Example⟧\n"),
        ("1. The message waits.\n2. It is delivered.\n\n## Common causes", "## Common causes"),
        ("## How to fix\n", "⟦## Notes⟧\n\n## How to fix\n"),
        ("- [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)\n", ""),
    ])
    func `an empty section is reported`(old: String, new: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: "codes/4.3.2.md", with: new)
        if !new.contains("⟦") {
            let heading = old.hasPrefix("1.") ? "## How it plays out" : "## Sources"
            try folder.replace(heading, in: "codes/4.3.2.md", with: "⟦\(heading)⟧")
        }
        let places = try folder.unmark("codes/4.3.2.md")
        let (_, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found("section-empty", $0) })
    }

    @Test(arguments: [
        InvalidEdit("paragraph-expected", "The whole host", "⟦- The whole host\n- and more⟧\n\nThe whole host"),
        InvalidEdit("paragraph-expected", "\nNo.\n", "\n⟦- No.⟧\n"),
        InvalidEdit("list-expected", "## Common causes\n\n- Load.", "⟦## Common causes⟧\n\nLoad."),
        InvalidEdit("list-expected", "## How to fix\n\n- Wait.", "⟦## How to fix⟧\n\nWait."),
        InvalidEdit("list-expected", "## Sources\n\n- [RFC", "⟦## Sources⟧\n\n[RFC"),
        InvalidEdit(
            "source-without-link", "- [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)",
            "⟦- RFC 3463⟧\n- [b](http://c)"),
        InvalidEdit("source-without-link", "## Sources\n\n", "## Sources\n\n⟦- RFC 3463⟧\n\n"),
        InvalidEdit(
            "steps-expected", "## How it plays out\n\n1. The message waits.\n2. It", "⟦## How it plays out⟧\n\n- It"),
        InvalidEdit("steps-expected", "## How it plays out\n\n1.", "⟦## How it plays out⟧\n\nFirst:\n\n1."),
        InvalidEdit(
            "steps-expected", "## How it plays out\n\n1. The message waits.\n2. It", "⟦## How it plays out⟧\n\nIt"),
        InvalidEdit("question-missing", "## Questions\n\n### Is it permanent?\n\nNo.", "⟦## Questions⟧\n\nNo."),
        InvalidEdit(
            "question-missing", "## Questions\n\n### Is it permanent?\n\nNo.", "⟦## Questions⟧\n\n#### Why?\n\nNo."),
        InvalidEdit("question-expected", "## Questions\n", "## Questions\n\n⟦Some words.⟧\n\nAnd more.\n"),
        InvalidEdit("question-without-answer", "### Is it permanent?\n\nNo.", "⟦### Is it permanent?⟧"),
        InvalidEdit("question-without-answer", "### Is it permanent?\n", "⟦### Is it *permanent*?⟧\n\n### Why?\n"),
    ])
    func `blocks that a section does not allow are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `a heading that the schema does not name is kept, wherever it is`() async throws {
        var folder = ContentFolder()
        try folder.replace("## Common causes", in: "codes/4.3.2.md", with: "## In *Postfix*\n\nSo.\n\n## Common causes")
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty)
        let entry = try #require(catalog?.entries.first)
        #expect(entry.body.additions.map(\.title) == ["In Postfix"])
        #expect(entry.body.additions.map { String(decoding: $0.html.bytes, as: UTF8.self) } == ["<p>So.</p>\n"])
    }
}
