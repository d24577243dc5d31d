import Diagnostics
import Testing

/// All mistakes of a folder come out in one run, as an editor sees them.
@Suite struct ReportTests {
    @Test func `errors in several files are reported in order, each once`() async throws {
        var folder = ContentFolder()
        try folder.replace("subject: 3", in: "categories/system.md", with: "subject: ⟦x⟧")
        try folder.replace("code: 4.3.2", in: "codes/4.3.2.md", with: "code: ⟦4.03.2⟧")
        try folder.replace("type: soft", in: "codes/4.3.2.md", with: "type: ⟦hard⟧")
        try folder.replace("severity: medium", in: "codes/4.3.2.md", with: "severity: ⟦meduim⟧")
        try folder.replace("related: [5.3.2]", in: "codes/4.3.2.md", with: "related: [5.3.2, ⟦4.3⟧, ⟦4.3.2⟧]")
        try folder.replace("- Load.", in: "codes/4.3.2.md", with: "- Load\n  and ⟦<b>⟧more⟦</b>⟧.")
        try folder.replace("\nNo.\n", in: "codes/4.3.2.md", with: "")
        try folder.replace("### Is it permanent?", in: "codes/4.3.2.md", with: "⟦### Is it permanent?⟧")
        try folder.replace("related: []", in: "codes/5.1.2.md", with: "related: [4.3.2, ⟦5.1.3⟧]")
        try folder.replace("(/)", in: "pages/about.md", with: "(/) ⟦[nowhere](no.md)⟧")
        try folder.replace("title: Bounces", in: "pages/guides/bounces.md", with: "title: Bounces\n⟦title⟧: B")
        try folder.replace("title: Codes", in: "site.yaml", with: "title: Codes\n⟦titel⟧: C")
        let places = try folder.files.keys.sorted().flatMap { try folder.unmark($0) }
        let ids = [
            "subject-malformed", "code-malformed", "type-class-mismatch", "severity-unknown", "related-malformed",
            "related-to-itself", "raw-html", "raw-html", "question-without-answer", "related-unknown", "link-broken",
            "key-repeated", "key-unknown",
        ]
        let (catalog, diagnostics) = try await folder.load()
        #expect(catalog == nil)
        #expect(diagnostics.map(Found.init) == zip(ids, places).map { Found($0, $1) }, "\(folder.shown(diagnostics))")
        #expect(places.count == ids.count)
    }

    @Test func `broken front matter does not hide the errors in the body`() async throws {
        var folder = ContentFolder()
        try folder.replace("action: Queued", in: "codes/4.3.2.md", with: "action: Queued⟦⟧: and")
        try folder.replace("453 4.3.2 System", in: "codes/4.3.2.md", with: "⟦553⟧ 4.3.2 System")
        let places = try folder.unmark("codes/4.3.2.md")
        let found = try await folder.load().diagnostics.map(Found.init)
        #expect(found == zip(["yaml-syntax", "example-class-mismatch"], places).map { Found($0, $1) })
    }

    @Test(arguments: [
        (
            "severity: medium", "severity: meduim",
            """
            codes/4.3.2.md:5:11: error: unknown severity `meduim` [severity-unknown]
              5 | severity: meduim
                |           ^~~~~~
            help: did you mean `medium`?

            """
        ),
        (
            "category: system", "category: addressing",
            """
            codes/4.3.2.md:6:11: error: category `addressing` does not fit subject 3 of `4.3.2` [category-subject-mismatch]
              6 | category: addressing
                |           ^~~~~~~~~~
            help: write `category: system`

            """
        ),
        (
            "severity: medium", "severity: medium\nseverity: low",
            """
            codes/4.3.2.md:6:1: error: the key `severity` is given again [key-repeated]
              6 | severity: low
                | ^~~~~~~~
            codes/4.3.2.md:5:1: note: it is given here first
              5 | severity: medium
                | ^~~~~~~~
            help: keep one of the two

            """
        ),
        (
            "- Load.", "- Höhe 日本 and\n\t[a guide](../pages/guides/bounces.md#hard).",
            """
            codes/4.3.2.md:36:2: error: the page `guides/bounces/` has no place called `#hard` [fragment-unknown]
              36 | \t[a guide](../pages/guides/bounces.md#hard).
                 | \t^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            help: it has `#soft`

            """
        ),
        (
            "- Load.", "- 日本 <b>Load</b>.",
            """
            codes/4.3.2.md:35:6: error: HTML does not work here; it would be shown as text [raw-html]
              35 | - 日本 <b>Load</b>.
                 |        ^~~
            help: use Markdown, or put it in backticks if it is meant to be read

            codes/4.3.2.md:35:13: error: HTML does not work here; it would be shown as text [raw-html]
              35 | - 日本 <b>Load</b>.
                 |               ^~~~
            help: use Markdown, or put it in backticks if it is meant to be read

            """
        ),
        (
            "## Common causes", "## Comon causes",
            """
            codes/4.3.2.md:33:1: error: the section `Common causes` is missing, and `Comon causes` is not the same [section-missing]
              33 | ## Comon causes
                 | ^~~~~~~~~~~~~~~
            help: write it as `## Common causes`

            """
        ),
        (
            "type: soft", "type: hard",
            """
            codes/4.3.2.md:4:7: error: type `hard` does not fit `4.3.2`: class 4 is a persistent transient failure \
            [type-class-mismatch]
              4 | type: hard
                |       ^~~~
            help: write `type: soft`, or correct the code

            """
        ),
        (
            "replies: [453]", "replies: [453, 421]",
            """
            codes/4.3.2.md:10:16: warning: the registry does not pair `4.3.2` with reply 421 [reply-unregistered]
              10 | replies: [453, 421]
                 |                ^~~
            help: it lists `453` and `521`; if servers send 421 with it all the same, say in the text which ones

            """
        ),
    ])
    func `the terminal shows the line, the caret and the help`(old: String, new: String, text: String) async throws {
        var folder = ContentFolder()
        try folder.replace(old, in: "codes/4.3.2.md", with: new)
        #expect(try await folder.terminalText() == text)
    }
}

extension ReportTests {
    @Test func `after two hundred errors in a file, no more are reported`() async throws {
        var folder = ContentFolder()
        folder["codes/5.1.2.md"] += String(repeating: "# A\n\n", count: 500)
        let diagnostics = try await folder.load().diagnostics
        #expect(diagnostics.count == 200)
        #expect(diagnostics.dropLast().allSatisfy { $0.id == "heading-level-one" })
        #expect(diagnostics.last?.id == "too-many-mistakes" && diagnostics.last?.severity == .error)
    }
}
